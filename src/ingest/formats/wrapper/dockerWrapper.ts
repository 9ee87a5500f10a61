import { backslash, colon, comma, quote } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import { afterString, afterValue, skipBlanks } from '../json/jsonValue';
import type { WrappedLine, Wrapper } from './wrapper';

const logKey = bytesOf('"log"');
const streamKey = bytesOf('"stream"');
const timeKey = bytesOf('"time"');
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * Docker's json-file: `{"log":"text\n","stream":"stdout","time":"2024-01-02T15:04:05.123456789Z"}`; a text without a
 * newline at its end goes on in the next line of the stream.
 */
export const dockerWrapper: Wrapper = {
  id: 'docker',
  name: 'Docker json-file',
  isVague: false,
  hasPartial: true,
  unwrap({ bytes, view }, start, end, line) {
    if (bytes[start] !== openBrace) return false;
    let known = 0;
    let p = skipBlanks(bytes, start + 1);
    for (;;) {
      if (bytes[p] !== quote) return false;
      const key = p;
      const keyEnd = afterString(bytes, view, p);
      p = keyEnd < 0 ? -1 : skipBlanks(bytes, keyEnd);
      if (p < 0 || bytes[p] !== colon) return false;
      const value = skipBlanks(bytes, p + 1);
      p = afterValue(bytes, view, value);
      if (p < 0) return false;
      if (bytes[value] === quote) known |= take(bytes, key, keyEnd, value + 1, p - 1, line);
      p = skipBlanks(bytes, p);
      if (bytes[p] === closeBrace) break;
      if (bytes[p] !== comma) return false;
      p = skipBlanks(bytes, p + 1);
    }
    return skipBlanks(bytes, p + 1) >= end && known === 7;
  },
};

/** Takes a member that is a wrapper's own; gives its bit of those that must be there. */
function take(bytes: Uint8Array, key: number, keyEnd: number, from: number, to: number, line: WrappedLine): number {
  if (startsWith(bytes, key, keyEnd, logKey)) {
    line.textFrom = from;
    line.textTo = to;
    line.escaped = true;
    line.isPartial = !endsInNewline(bytes, from, to);
    return 1;
  }
  if (startsWith(bytes, key, keyEnd, streamKey)) {
    line.streamFrom = from;
    line.streamTo = to;
    return 2;
  }
  if (!startsWith(bytes, key, keyEnd, timeKey)) return 0;
  line.timeFrom = from;
  line.timeTo = to;
  return 4;
}

/** Whether the inside of a JSON string ends in `\n`, whose backslash is not escaped itself. */
function endsInNewline(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from < 2 || bytes[to - 1] !== 0x6e) return false;
  let p = to - 2;
  while (p >= from && bytes[p] === backslash) p--;
  return (to - 2 - p) % 2 === 1;
}
