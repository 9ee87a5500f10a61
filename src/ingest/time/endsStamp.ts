import { Buffer } from 'node:buffer';
import { carriageReturn, colon, comma, isDigit, newline, quote, space, tab } from '../bytes/byteClass';

/** What may follow a stamp at once, beside `,` and `:`. */
const closers = new Uint8Array(256);
for (const byte of [space, tab, carriageReturn, newline, quote, 0x1b, ...Buffer.from("'()[]{}<>|;")]) closers[byte] = 1;

/** Whether a stamp may end at `at`: nothing follows that could belong to it, such as a digit, a letter or `,5`. */
export function endsStamp(bytes: Uint8Array, at: number, end: number): boolean {
  if (at >= end) return at === end;
  const byte = bytes[at] ?? 0;
  if (closers[byte] === 1) return true;
  return (byte === comma || byte === colon) && (at + 1 === end || !isDigit(bytes[at + 1]));
}
