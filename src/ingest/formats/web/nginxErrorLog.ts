import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { colon, comma, isDigit, quote, space } from '../../bytes/byteClass';
import { bytesOf, indexWithin } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { RequestLine } from './requestLine';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const hash = 0x23;
const star = 0x2a;
const slash = 0x2f;
const client = bytesOf(', client: ');

/**
 * The error log of nginx: `2024/03/11 07:15:40 [error] 12#13: *34 message, client: …, server: …, request: "…"`.
 * Source: nginx's ngx_log_error_core and ngx_http_log_error.
 */
export const nginxErrorLog: LineFormat = lineFormat({
  id: 'nginx-error',
  name: l10n.t('nginx error log'),
  continues: true,
  parser: (fields) => new NginxErrorParser(fields),
});

/** What nginx writes behind the message, with the field that it is kept as. */
const contexts: readonly (readonly [key: string, field: string])[] = [
  ['client', 'client'],
  ['server', 'virtual_host'],
  ['upstream', 'backend'],
  ['host', 'host'],
  ['referrer', 'referrer'],
  ['login', 'user'],
  ['subrequest', 'subrequest'],
];

class NginxErrorParser implements LineParser {
  private readonly cursor = new LineCursor();
  private readonly request: RequestLine;
  private readonly contexts: readonly (readonly [key: string, id: number])[];
  private readonly time: number;
  private readonly level: number;
  private readonly pid: number;
  private readonly thread: number;
  private readonly connection: number;
  private readonly message: number;
  private readonly client: number;

  constructor(fields: FieldNames) {
    this.time = fields.idOf('time');
    this.level = fields.idOf('level');
    this.pid = fields.idOf('pid');
    this.thread = fields.idOf('thread');
    this.connection = fields.idOf('connection');
    this.message = fields.idOf('message');
    this.client = fields.idOf('client');
    this.request = new RequestLine(fields);
    this.contexts = contexts.map(([key, field]) => [`${key}: `, fields.idOf(field)]);
  }

  parse({ bytes }: Block, start: number, end: number, record: RecordBuffer): boolean {
    if (!isDigit(bytes[start]) || bytes[start + 4] !== slash || bytes[start + 7] !== slash) return false;
    const { cursor } = this;
    cursor.begin(bytes, start, end);
    if (!cursor.word() || !cursor.pass(space) || !cursor.word() || !isDigit(bytes[cursor.from])) return false;
    record.add(this.time, start, cursor.to);
    cursor.blanks();
    if (!cursor.between(openBracket, closeBracket)) return false;
    record.add(this.level, cursor.from, cursor.to);
    cursor.blanks();
    if (!cursor.until(hash) || !isDigit(bytes[cursor.from])) return false;
    record.add(this.pid, cursor.from, cursor.to);
    if (!cursor.until(colon)) return false;
    record.add(this.thread, cursor.from, cursor.to);
    cursor.blanks();
    if (cursor.pass(star) && cursor.word()) record.add(this.connection, cursor.from, cursor.to);
    cursor.blanks();
    const context = indexWithin(bytes, cursor.at, end, client);
    record.add(this.message, cursor.at, context < 0 ? end : context);
    if (context >= 0) this.addContext(bytes, context, end, record);
    return true;
  }

  /** What a program behind nginx writes may hold newlines; then the client stands on the last line. */
  goOn({ bytes }: Block, start: number, end: number, record: RecordBuffer): void {
    const context = record.indexOf(this.client) < 0 ? indexWithin(bytes, start, end, client) : -1;
    if (context >= 0) this.addContext(bytes, context, end, record);
  }

  /** Adds what stands behind a message: `, key: value` or `, key: "value"`, again and again. */
  private addContext(bytes: Uint8Array, start: number, end: number, record: RecordBuffer): void {
    const { cursor } = this;
    cursor.begin(bytes, start, end);
    while (cursor.pass(comma) && cursor.pass(space)) {
      const isRequest = cursor.passText('request: ');
      const id = isRequest ? -1 : (this.contexts.find(([key]) => cursor.passText(key))?.[1] ?? -1);
      if (id < 0 && !isRequest && !cursor.until(colon)) return;
      if (id < 0 && !isRequest) cursor.pass(space);
      const isQuoted = cursor.pass(quote);
      const from = cursor.at;
      const to = valueEnd(bytes, from, end, isQuoted);
      if (isRequest) this.request.add(bytes, from, to, record);
      else if (id >= 0) record.add(id, from, to);
      cursor.at = Math.min(isQuoted ? to + 1 : to, end);
    }
  }
}

/** Where a value ends: at the quote or comma that the next key follows; nginx does not escape quotes. */
function valueEnd(bytes: Uint8Array, start: number, end: number, isQuoted: boolean): number {
  for (let p = start; p < end; p++) {
    if (!isQuoted && bytes[p] === comma && bytes[p + 1] === space) return p;
    if (isQuoted && bytes[p] === quote && (p + 1 === end || (bytes[p + 1] === comma && bytes[p + 2] === space)))
      return p;
  }
  return end;
}
