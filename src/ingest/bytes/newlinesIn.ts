import { newline } from './byteClass';

/** How many newlines the bytes [start, end) hold. */
export function newlinesIn(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let p = bytes.indexOf(newline, start); p >= 0 && p < end; p = bytes.indexOf(newline, p + 1)) count++;
  return count;
}
