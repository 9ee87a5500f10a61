import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { colon, isDigit, space } from '../../bytes/byteClass';
import { bytesOf, lastIndexWithin } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { addressEnd } from './addressEnd';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const referer = bytesOf(', referer: ');

/**
 * Apache's error log: `[time] [module:level] [pid 7:tid 9] [client 10.0.0.1:52] AH00128: message`, and the same of
 * before 2.4, without module and process. Source: Apache's core documentation, "ErrorLogFormat".
 */
export const apacheErrorLog: LineFormat = lineFormat({
  id: 'apache-error',
  name: l10n.t('Apache error log'),
  continues: true,
  parser: (fields) => new ApacheErrorParser(fields),
});

class ApacheErrorParser implements LineParser {
  private readonly cursor = new LineCursor();
  private readonly ids: Readonly<Record<ErrorField, number>>;

  constructor(fields: FieldNames) {
    this.ids = {
      time: fields.idOf('time'),
      level: fields.idOf('level'),
      module: fields.idOf('module'),
      pid: fields.idOf('pid'),
      thread: fields.idOf('thread'),
      client: fields.idOf('client'),
      code: fields.idOf('code'),
      message: fields.idOf('message'),
      referrer: fields.idOf('referrer'),
    };
  }

  parse({ bytes }: Block, start: number, end: number, record: RecordBuffer): boolean {
    if (bytes[start] !== openBracket || !isWeekday(bytes, start + 1)) return false;
    const { cursor, ids } = this;
    cursor.begin(bytes, start, end);
    if (!cursor.between(openBracket, closeBracket)) return false;
    record.add(ids.time, cursor.from, cursor.to);
    cursor.blanks();
    if (!cursor.between(openBracket, closeBracket) || !this.addLevel(bytes, cursor.from, cursor.to, record))
      return false;
    cursor.blanks();
    while (cursor.at < end && this.addBracketed(bytes, record)) cursor.blanks();
    this.addMessage(bytes, cursor.at, end, record);
    return true;
  }

  /** Adds `core:error`, or `error` alone. */
  private addLevel(bytes: Uint8Array, from: number, to: number, record: RecordBuffer): boolean {
    const mark = bytes.subarray(from, to).indexOf(colon);
    const level = mark < 0 ? from : from + mark + 1;
    for (let p = from; p < to; p++) if (bytes[p] === space) return false;
    if (level > from + 1) record.add(this.ids.module, from, level - 1);
    record.add(this.ids.level, level, to);
    return to > level;
  }

  /** Adds `[pid 7:tid 9]` or `[client 10.0.0.1:52]`; another bracket belongs to the message. */
  private addBracketed(bytes: Uint8Array, record: RecordBuffer): boolean {
    const { cursor, ids } = this;
    const start = cursor.at;
    if (!cursor.pass(openBracket)) return false;
    const isClient = cursor.passText('client ') || cursor.passText('remote ');
    if (!isClient && !cursor.passText('pid ')) {
      cursor.at = start;
      return false;
    }
    if (!cursor.until(closeBracket)) {
      cursor.at = start;
      return false;
    }
    const { from, to } = cursor;
    if (isClient) record.add(ids.client, from, addressEnd(bytes, from, to));
    else this.addProcess(bytes, from, to, record);
    return true;
  }

  private addProcess(bytes: Uint8Array, from: number, to: number, record: RecordBuffer): void {
    let p = from;
    while (p < to && isDigit(bytes[p])) p++;
    record.add(this.ids.pid, from, p);
    let thread = p;
    while (thread < to && !isDigit(bytes[thread])) thread++;
    if (thread < to) record.add(this.ids.thread, thread, to);
  }

  private addMessage(bytes: Uint8Array, start: number, end: number, record: RecordBuffer): void {
    const { ids } = this;
    const referrer = lastIndexWithin(bytes, start, end, referer);
    const to = referrer < 0 ? end : referrer;
    record.add(ids.message, start, to);
    if (referrer >= 0) record.add(ids.referrer, referrer + referer.length, end);
    const code = codeEnd(bytes, start, to);
    if (code > 0) record.add(ids.code, start, code);
  }
}

type ErrorField = 'time' | 'level' | 'module' | 'pid' | 'thread' | 'client' | 'code' | 'message' | 'referrer';

/** Three letters and a space, the first upper case. */
function isWeekday(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  const isLower = (byte = 0): boolean => byte >= 0x61 && byte <= 0x7a;
  return first >= 0x46 && first <= 0x57 && isLower(bytes[at + 1]) && isLower(bytes[at + 2]) && bytes[at + 3] === space;
}

/** The end of a code like `AH00128` before a colon; -1 where the message starts with none. */
function codeEnd(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== 0x41 || bytes[start + 1] !== 0x48) return -1;
  let p = start + 2;
  while (p < end && isDigit(bytes[p])) p++;
  return p > start + 2 && p < end && bytes[p] === colon ? p : -1;
}
