import { colon, comma, isDigit, quote, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { isAddress } from './isAddress';

const dash = 0x2d;

/** Reads who asked, the beginning of a line of an access log: `client ident user`, maybe a virtual host before. */
export class AccessClient {
  private readonly client: number;
  private readonly ident: number;
  private readonly user: number;
  private readonly host: number;

  constructor(fields: FieldNames) {
    this.client = fields.idOf('client');
    this.ident = fields.idOf('ident');
    this.user = fields.idOf('user');
    this.host = fields.idOf('virtual_host');
  }

  /** Adds what the bytes [start, end) before the stamp tell. A user's name may hold spaces, the rest may not. */
  add(bytes: Uint8Array, start: number, end: number, record: RecordBuffer): void {
    const first = wordEnd(bytes, start, end);
    let second = first + 1;
    let secondEnd = wordEnd(bytes, second, end);
    let client = start;
    let clientEnd = first;
    if (bytes[first - 1] === comma) {
      clientEnd--;
      while (bytes[secondEnd - 1] === comma && secondEnd < end) secondEnd = wordEnd(bytes, secondEnd + 1, end);
      second = secondEnd + 1;
      secondEnd = wordEnd(bytes, second, end);
    } else if (!isDash(bytes, second, secondEnd) && namesHost(bytes, start, second, secondEnd, end)) {
      record.add(this.host, start, first);
      client = second;
      clientEnd = secondEnd;
      second = secondEnd + 1;
      secondEnd = wordEnd(bytes, second, end);
    }
    if (!isDash(bytes, client, clientEnd)) record.add(this.client, client, clientEnd);
    // With one word more there is no ident.
    const user = secondEnd + 1 < end ? secondEnd + 1 : second;
    if (user > second && !isDash(bytes, second, secondEnd)) record.add(this.ident, second, secondEnd);
    this.addUser(bytes, user, end, record);
  }

  private addUser(bytes: Uint8Array, start: number, end: number, record: RecordBuffer): void {
    let from = start;
    let to = end;
    while (to > from && bytes[to - 1] === space) to--;
    if (to > from + 1 && bytes[from] === quote && bytes[to - 1] === quote) {
      from++;
      to--;
    }
    if (to > from && !isDash(bytes, from, to)) record.add(this.user, from, to);
  }
}

/** Whether the first word is a virtual host, as a client follows it and two more words do. */
function namesHost(bytes: Uint8Array, start: number, second: number, secondEnd: number, end: number): boolean {
  const third = secondEnd + 1;
  const thirdEnd = wordEnd(bytes, third, end);
  if (thirdEnd + 1 >= end) return false;
  return isAddress(bytes, second, secondEnd) || isDash(bytes, third, thirdEnd) || endsInPort(bytes, start, second - 1);
}

/** Whether a word is like `www.example.com:443`. */
function endsInPort(bytes: Uint8Array, start: number, end: number): boolean {
  let p = end;
  while (p > start && isDigit(bytes[p - 1])) p--;
  return p < end && p > start + 1 && bytes[p - 1] === colon && !isAddress(bytes, start, end);
}

function wordEnd(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && bytes[p] !== space) p++;
  return Math.min(p, end);
}

const isDash = (bytes: Uint8Array, start: number, end: number): boolean => end === start + 1 && bytes[start] === dash;
