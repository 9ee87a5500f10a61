import { isDigit, space } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import type { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';

const open = 0x7b;
const close = 0x7d;
const bar = 0x7c;
const slash = 0x2f;
const browser = bytesOf('Mozilla/');

/**
 * Adds the headers that HAProxy was told to capture: `{a|b}` of the request, `{c}` of the answer. Which ones they are no
 * line says; a user agent can be told by its looks.
 */
export class HaproxyHeaders {
  private readonly request: number;
  private readonly response: number;
  private readonly agent: number;

  constructor(fields: FieldNames) {
    this.request = fields.idOf('request_headers');
    this.response = fields.idOf('response_headers');
    this.agent = fields.idOf('user_agent');
  }

  add(cursor: LineCursor, record: RecordBuffer): void {
    const { bytes } = cursor;
    if (!cursor.between(open, close)) return;
    const { from, to } = cursor;
    const agent = agentStart(bytes, from, to);
    if (agent >= 0) record.add(this.agent, agent, headerEnd(bytes, agent, to));
    if (agent !== from || headerEnd(bytes, from, to) < to) record.add(this.request, from, to);
    if (cursor.pass(space) && cursor.between(open, close)) record.add(this.response, cursor.from, cursor.to);
    cursor.pass(space);
  }
}

/** Where a header starts that looks like a user agent: one of a browser, or a lone one like `curl/8.5.0`; -1 for none. */
function agentStart(bytes: Uint8Array, start: number, end: number): number {
  for (let p = start; p < end; p = headerEnd(bytes, p, end) + 1) if (startsWith(bytes, p, end, browser)) return p;
  let p = start;
  while (p < end && bytes[p] !== slash && bytes[p] !== bar && bytes[p] !== space) p++;
  return p > start && bytes[p] === slash && isDigit(bytes[p + 1]) && headerEnd(bytes, start, end) === end ? start : -1;
}

function headerEnd(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && bytes[p] !== bar) p++;
  return p;
}
