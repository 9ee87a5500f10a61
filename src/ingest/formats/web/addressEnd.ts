import { colon, isDigit } from '../../bytes/byteClass';

const closeBracket = 0x5d;
/** Groups of an IPv6 address have at most four digits; a client's port nearly always has five. */
const longestGroup = 4;

/** Where the address in [start, end) ends before a port, as in `10.0.0.1:8080` or `::1:51234`; `end` where none is seen. */
export function addressEnd(bytes: Uint8Array, start: number, end: number): number {
  let p = end;
  while (p > start && isDigit(bytes[p - 1])) p--;
  if (p === end || p < start + 2 || bytes[p - 1] !== colon) return end;
  const colons = countOf(bytes, start, p - 1);
  const isPort = colons === 0 || colons >= 7 || end - p > longestGroup || bytes[p - 2] === closeBracket;
  return isPort ? p - 1 : end;
}

function countOf(bytes: Uint8Array, start: number, end: number): number {
  let colons = 0;
  for (let p = start; p < end; p++) if (bytes[p] === colon) colons++;
  return colons;
}
