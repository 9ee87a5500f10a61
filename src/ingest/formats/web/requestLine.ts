import { isDigit, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';

const slash = 0x2f;
const questionMark = 0x3f;
const dash = 0x2d;
const longestProtocol = 12;

/**
 * Takes request lines of HTTP apart: `GET /cart?id=3 HTTP/1.1` has a method, a path, a query and a protocol. What is no
 * such line, as of a client that speaks no HTTP, is kept whole as `request`.
 */
export class RequestLine {
  private readonly method: number;
  private readonly path: number;
  private readonly query: number;
  private readonly protocol: number;
  private readonly request: number;

  constructor(fields: FieldNames) {
    this.method = fields.idOf('method');
    this.path = fields.idOf('path');
    this.query = fields.idOf('query');
    this.protocol = fields.idOf('protocol');
    this.request = fields.idOf('request');
  }

  /** Adds the fields of the request line [start, end) of the record's block; `-` has none, nor has `- - - `. */
  add(bytes: Uint8Array, start: number, end: number, record: RecordBuffer): void {
    if (end === start || (bytes[start] === dash && (end === start + 1 || bytes[start + 1] === space))) return;
    let p = start;
    while (p < end && isMethodByte(bytes[p] ?? 0)) p++;
    if (p === start || p >= end - 1 || bytes[p] !== space) {
      record.add(this.request, start, end);
      return;
    }
    record.add(this.method, start, p);
    while (p < end && bytes[p] === space) p++;
    const protocol = protocolStart(bytes, p, end);
    if (protocol < end) record.add(this.protocol, protocol, end);
    this.addTarget(bytes, p, protocol < end ? protocol - 1 : end, record);
  }

  /** Adds path and query of a path or URL. */
  addTarget(bytes: Uint8Array, start: number, end: number, record: RecordBuffer): void {
    let to = end;
    while (to > start && bytes[to - 1] === space) to--;
    const from = bytes[start] === slash ? start : pathStart(bytes, start, to);
    let mark = from;
    while (mark < to && bytes[mark] !== questionMark) mark++;
    record.add(this.path, from, mark);
    if (mark + 1 < to) record.add(this.query, mark + 1, to);
  }
}

/** Upper case letters, `-` as in VERSION-CONTROL, `_` as in RPC_IN_DATA. */
const isMethodByte = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || byte === dash || byte === 0x5f;

/** Where a word like `HTTP/1.1` at the end of a request line starts; `end` where there is none. */
function protocolStart(bytes: Uint8Array, start: number, end: number): number {
  const least = Math.max(start, end - longestProtocol);
  let p = end;
  while (p > least && bytes[p - 1] !== space) p--;
  if (p === start || p === end || bytes[p - 1] !== space) return end;
  let at = p;
  while (at < end && isMethodByte(bytes[at] ?? 0)) at++;
  return at > p && bytes[at] === slash && isDigit(bytes[at + 1]) ? p : end;
}

/** Where the path of a URL starts: `http://host:80/a` has `/a`, `http://host` the slash before the host. */
function pathStart(bytes: Uint8Array, start: number, end: number): number {
  const limit = Math.min(end - 2, start + 10);
  for (let p = start; p < limit; p++) {
    if (bytes[p] !== 0x3a || bytes[p + 1] !== slash || bytes[p + 2] !== slash) continue;
    for (let at = p + 3; at < end; at++) {
      if (bytes[at] === slash) return at;
      if (bytes[at] === questionMark) return start;
    }
    return start;
  }
  return start;
}
