import type { Block } from '../../bytes/block';
import { colon, isDigit, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { HaproxyHeaders } from './haproxyHeaders';
import { beforePort } from './placedFields';
import { QuotedText } from './quotedText';
import { RequestLine } from './requestLine';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const slash = 0x2f;
const tilde = 0x7e;
const plus = 0x2b;
const dash = 0x2d;
const longestClient = 64;

/** Timers as a slash parts them, of a request and of a connection; HAProxy's TR, Tw, Tc, Tr and Ta, Tw, Tc and Tt. */
const requestTimers = ['request_time', 'queue_time', 'connect_time', 'response_time', 'duration'];
const connectionTimers = ['queue_time', 'connect_time', 'duration'];

/**
 * Reads what HAProxy logs of a request or a connection, which mostly stands in a line of syslog. Source: HAProxy's
 * configuration manual, 8.2.2 "TCP log format", 8.2.3 "HTTP log format", 8.2.5 "Error log format".
 */
export class HaproxyMessage {
  private readonly cursor = new LineCursor();
  private readonly quoted = new QuotedText();
  private readonly request: RequestLine;
  private readonly headers: HaproxyHeaders;
  private readonly requestTimers: readonly number[];
  private readonly connectionTimers: readonly number[];
  private readonly ids: Readonly<Record<MessageField, number>>;
  /** Whether the timers read last are those of a request. */
  private isRequest = false;

  constructor(fields: FieldNames) {
    this.ids = {
      time: fields.idOf('time'),
      client: fields.idOf('client'),
      frontend: fields.idOf('frontend'),
      backend: fields.idOf('backend'),
      server: fields.idOf('server'),
      status: fields.idOf('status'),
      bytes: fields.idOf('bytes'),
      termination: fields.idOf('termination'),
      retries: fields.idOf('retries'),
      message: fields.idOf('message'),
    };
    this.requestTimers = requestTimers.map((name) => fields.idOf(name));
    this.connectionTimers = connectionTimers.map((name) => fields.idOf(name));
    this.request = new RequestLine(fields);
    this.headers = new HaproxyHeaders(fields);
  }

  /**
   * Adds the fields of the message [start, end); its time takes the place of one that the record has. False, and nothing
   * added, where it is none of these, at once where it begins with no client.
   */
  read(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const before = record.count;
    const hadTime = record.indexOf(this.ids.time) >= 0;
    const isRead = this.readParts(block, start, end, record);
    if (!isRead) record.count = before;
    else if (hadTime) record.remove(this.ids.time);
    return isRead;
  }

  private readParts(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { bytes } = block;
    const { cursor, ids } = this;
    const open = stampBracket(bytes, start, end);
    if (open < 0) return false;
    cursor.begin(bytes, open, end);
    if (!cursor.between(openBracket, closeBracket) || !cursor.pass(space)) return false;
    record.add(ids.time, cursor.from, cursor.to);
    record.add(ids.client, start, beforePort(bytes, start, open - 1));
    if (!cursor.word()) return false;
    const { from, to } = cursor;
    if (bytes[to - 1] === colon) {
      this.addSplit(ids.frontend, -1, from, to - 1, record);
      cursor.blanks();
      record.add(ids.message, cursor.at, end);
      return true;
    }
    record.add(ids.frontend, from, bytes[to - 1] === tilde ? to - 1 : to);
    if (!cursor.pass(space) || !cursor.word()) return false;
    this.addSplit(ids.backend, ids.server, cursor.from, cursor.to, record);
    if (!cursor.pass(space) || !cursor.word() || !this.addTimers(record)) return false;
    this.addRest(block, record);
    return true;
  }

  /** Adds what stands before and behind a slash. */
  private addSplit(first: number, second: number, from: number, to: number, record: RecordBuffer): void {
    const { bytes } = this.cursor;
    let mark = from;
    while (mark < to && bytes[mark] !== slash) mark++;
    record.add(first, from, mark);
    if (second >= 0 && mark + 1 < to && bytes[mark + 1] !== 0x3c) record.add(second, mark + 1, to);
  }

  /** Adds the timers of the word taken last: five of a request, three of a connection. */
  private addTimers(record: RecordBuffer): boolean {
    const { bytes, from, to } = this.cursor;
    let count = 1;
    for (let p = from; p < to; p++) if (bytes[p] === slash) count++;
    const ids = count === 5 ? this.requestTimers : count === 3 ? this.connectionTimers : null;
    if (!ids) return false;
    let start = from;
    for (const id of ids) {
      let p = start;
      while (p < to && bytes[p] !== slash) p++;
      this.addNumber(id, start, p, record);
      start = p + 1;
    }
    this.isRequest = count === 5;
    return true;
  }

  /** A plus stands before what was logged before its end was known; -1 is none. */
  private addNumber(id: number, from: number, to: number, record: RecordBuffer): void {
    const { bytes } = this.cursor;
    const start = bytes[from] === plus ? from + 1 : from;
    if (bytes[start] !== dash) record.add(id, start, to);
  }

  private addRest(block: Block, record: RecordBuffer): void {
    const { cursor, ids, quoted } = this;
    if (this.isRequest && this.next()) this.addNumber(ids.status, cursor.from, cursor.to, record);
    if (this.next()) this.addNumber(ids.bytes, cursor.from, cursor.to, record);
    // The cookies that were captured, of request and answer.
    if (this.isRequest) this.next();
    if (this.isRequest) this.next();
    if (this.next()) record.add(ids.termination, cursor.from, cursor.to);
    if (this.next()) record.add(ids.retries, afterLastSlash(cursor.bytes, cursor.from, cursor.to), cursor.to);
    this.next();
    cursor.blanks();
    this.headers.add(cursor, record);
    if (quoted.find(block, cursor.at, cursor.end)) this.request.add(block.bytes, quoted.from, quoted.to, record);
  }

  private next(): boolean {
    const { cursor } = this;
    return cursor.pass(space) && cursor.word();
  }
}

type MessageField =
  | 'time'
  | 'client'
  | 'frontend'
  | 'backend'
  | 'server'
  | 'status'
  | 'bytes'
  | 'termination'
  | 'retries'
  | 'message';

/** The bracket of the stamp that follows a client like `10.0.0.1:53332`; -1 where there is none. */
function stampBracket(bytes: Uint8Array, start: number, end: number): number {
  const limit = Math.min(end, start + longestClient);
  let p = start;
  while (p < limit && bytes[p] !== space) p++;
  const open = p + 1;
  const isStamp =
    open + 4 < end && bytes[open] === openBracket && isDigit(bytes[open + 1]) && bytes[open + 3] === slash;
  return p > start && isStamp ? open : -1;
}

function afterLastSlash(bytes: Uint8Array, start: number, end: number): number {
  let p = end;
  while (p > start && bytes[p - 1] !== slash) p--;
  return p;
}
