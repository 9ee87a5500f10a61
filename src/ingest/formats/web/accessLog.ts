import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { isDigit, quote, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { type LineFormat, type LineParser, lineFormat } from '../lineFormat';
import { AccessClient } from './accessClient';
import { AccessExtras } from './accessExtras';
import { QuotedText } from './quotedText';
import { RequestLine } from './requestLine';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const dash = 0x2d;
const slash = 0x2f;
/** Who asked is told in so many bytes. */
const longestClient = 512;

/**
 * Access logs of web servers: the common and the combined format of Apache and nginx, with a virtual host before and
 * with more fields behind. Source: Apache's mod_log_config, "Custom Log Formats".
 */
export const accessLog: LineFormat = lineFormat({
  id: 'access',
  name: l10n.t('Web access log'),
  continues: false,
  parser: (fields) => new AccessLogParser(fields),
});

class AccessLogParser implements LineParser {
  private readonly client: AccessClient;
  private readonly request: RequestLine;
  private readonly extras: AccessExtras;
  private readonly quoted = new QuotedText();
  private readonly time: number;
  private readonly status: number;
  private readonly size: number;
  private readonly quotedFields: readonly number[];

  constructor(fields: FieldNames) {
    this.time = fields.idOf('time');
    this.client = new AccessClient(fields);
    this.request = new RequestLine(fields);
    this.status = fields.idOf('status');
    this.size = fields.idOf('bytes');
    this.quotedFields = [fields.idOf('referrer'), fields.idOf('user_agent')];
    this.extras = new AccessExtras(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { bytes } = block;
    const open = stampBracket(bytes, start, end);
    if (open <= start) return false;
    let close = open + 1;
    while (close < end && bytes[close] !== closeBracket) close++;
    const { quoted } = this;
    if (close >= end - 2 || bytes[close + 1] !== space || !quoted.find(block, close + 2, end)) return false;
    const p = afterSpaces(bytes, quoted.next(end), end);
    const status = wordEnd(bytes, p, end);
    if (!isNumberOrNone(bytes, p, status)) return false;
    record.add(this.time, open + 1, close);
    this.client.add(bytes, start, open, record);
    this.request.add(bytes, quoted.from, quoted.to, record);
    addNumber(bytes, p, status, this.status, record);
    this.addRest(block, afterSpaces(bytes, status, end), end, record);
    return true;
  }

  private addRest(block: Block, start: number, end: number, record: RecordBuffer): void {
    const { bytes } = block;
    const { quoted } = this;
    let p = start;
    if (bytes[p] !== quote) {
      const size = wordEnd(bytes, p, end);
      if (isNumberOrNone(bytes, p, size)) {
        addNumber(bytes, p, size, this.size, record);
        p = afterSpaces(bytes, size, end);
      }
    }
    for (const field of this.quotedFields) {
      if (!quoted.find(block, p, end)) break;
      quoted.add(block, field, record);
      p = afterSpaces(bytes, quoted.next(end), end);
    }
    if (p < end) this.extras.add(block, p, end, record);
  }
}

/** The bracket before a stamp, `[10/Oct/2000…` or `[2000-10-…`; -1 where there is none, at once for most other formats. */
function stampBracket(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0;
  if (first === 0x7b || first === openBracket || first === quote || first === 0x23 || first <= space) return -1;
  const limit = Math.min(end, start + longestClient);
  for (let p = start + 1; p < limit; p++) {
    if (bytes[p] !== openBracket || !isDigit(bytes[p + 1])) continue;
    if (bytes[p + 2] === slash || bytes[p + 3] === slash || bytes[p + 5] === dash) return p;
  }
  return -1;
}

function afterSpaces(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && bytes[p] === space) p++;
  return p;
}

function wordEnd(bytes: Uint8Array, at: number, end: number): number {
  let p = at;
  while (p < end && bytes[p] !== space) p++;
  return p;
}

/** Whether a word is digits, or `-`, or cut off by the line's end. */
function isNumberOrNone(bytes: Uint8Array, start: number, end: number): boolean {
  if (end === start + 1 && bytes[start] === dash) return true;
  for (let p = start; p < end; p++) if (!isDigit(bytes[p])) return false;
  return true;
}

function addNumber(bytes: Uint8Array, start: number, end: number, field: number, record: RecordBuffer): void {
  if (bytes[start] !== dash) record.add(field, start, end);
}
