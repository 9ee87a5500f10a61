import * as l10n from '@vscode/l10n';
import type { Block } from '../../bytes/block';
import { colon, isDigit, space } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import { ByteWords } from '../../bytes/byteWords';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { digitRun } from '../../time/digits';
import { type LineParser, lineFormat } from '../lineFormat';
import { clockEnd, dateEnd } from '../text/stampShape';
import { PostgresPrefix } from './postgresPrefix';

/**
 * PostgreSQL's log on stderr, in the common forms of log_line_prefix that begin with the time. Its DETAIL, HINT and
 * STATEMENT lines belong to the record above where the same process wrote them.
 */
export const postgresLog = lineFormat({
  id: 'postgres',
  name: l10n.t('PostgreSQL log'),
  continues: true,
  parser: (fields) => new PostgresParser(fields),
});

const severities = new ByteWords([
  ...['debug', 'debug1', 'debug2', 'debug3', 'debug4', 'debug5', 'log', 'info', 'notice', 'warning', 'error'],
  ...['fatal', 'panic'],
]);
const additions = ['detail', 'hint', 'query', 'context', 'location', 'statement', 'backtrace'];
const additionWords = new ByteWords(additions);
/** So far behind the time the severity is looked for. */
const longestPrefix = 400;
const durationHead = bytesOf('duration: ');
const durationTail = bytesOf(' ms');

class PostgresParser implements LineParser {
  private readonly prefix: PostgresPrefix;
  private readonly time: number;
  private readonly level: number;
  private readonly message: number;
  private readonly duration: number;
  private readonly additions: readonly (readonly [word: ByteWords, field: number])[];
  /** The id of the process that wrote the last record. */
  private lastPid = new Uint8Array(16);
  private lastPidSize = -1;
  /** Where the parts of a line lie. */
  private stampFrom = 0;
  private stampTo = 0;
  private wordFrom = 0;
  private wordTo = 0;

  constructor(fields: FieldNames) {
    this.time = fields.idOf('time');
    this.level = fields.idOf('level');
    this.prefix = new PostgresPrefix(fields);
    this.message = fields.idOf('message');
    this.duration = fields.idOf('duration_ms');
    this.additions = additions.map((word) => [new ByteWords([word]), fields.idOf(word)]);
  }

  parse({ bytes }: Block, start: number, end: number, record: RecordBuffer): boolean {
    if (!this.find(bytes, start, end)) return false;
    if (additionWords.has(bytes, this.wordFrom, this.wordTo) && this.isLastPid(bytes)) return false;
    record.add(this.time, this.stampFrom, this.stampTo);
    record.add(this.level, this.wordFrom, this.wordTo);
    this.prefix.read(bytes, this.stampTo, this.wordFrom, record);
    // What another process adds comes anew where a piece of the file ends, and must find the same last one.
    if (severities.has(bytes, this.wordFrom, this.wordTo)) this.keepPid(bytes);
    const from = this.wordTo + 3;
    if (from < end) record.add(this.message, from, end);
    this.addDuration(bytes, from, end, record);
    return true;
  }

  joins({ bytes }: Block, start: number, end: number): boolean {
    return (
      this.find(bytes, start, end) && additionWords.has(bytes, this.wordFrom, this.wordTo) && this.isLastPid(bytes)
    );
  }

  goOn({ bytes }: Block, start: number, end: number, record: RecordBuffer): void {
    if (!this.find(bytes, start, end)) return;
    const addition = this.additions.find(([word]) => word.has(bytes, this.wordFrom, this.wordTo));
    const from = this.wordTo + 3;
    if (!addition || from >= end || record.indexOf(addition[1]) >= 0) return;
    record.addWritten(addition[1], end - from, (target, at) => {
      target.set(bytes.subarray(from, end), at);
      return at + end - from;
    });
  }

  /** Finds time and severity, or the word of an addition; false where the line has not both. */
  private find(bytes: Uint8Array, start: number, end: number): boolean {
    let at = start;
    if (bytes[at] === 0x3c) at += bytes[at + 1] === space ? 2 : 1;
    if (!isDigit(bytes[at])) return false;
    const date = dateEnd(bytes, at, end);
    const clock = date >= 0 && bytes[date] === space ? clockEnd(bytes, date + 1, end) : -1;
    if (clock < 0) return false;
    this.stampFrom = at;
    this.stampTo = zoneEnd(bytes, clock, end);
    const limit = Math.min(end, this.stampTo + longestPrefix);
    for (let p = this.stampTo; p < limit; p++)
      if (bytes[p] === colon && bytes[p + 1] === space && bytes[p + 2] === space && this.takeWord(bytes, p))
        return true;
    return false;
  }

  private takeWord(bytes: Uint8Array, to: number): boolean {
    let from = to;
    while (from > this.stampTo && (isCapital(bytes[from - 1]) || isDigit(bytes[from - 1]))) from--;
    this.wordFrom = from;
    this.wordTo = to;
    return isCapital(bytes[from]) && (severities.has(bytes, from, to) || additionWords.has(bytes, from, to));
  }

  private isLastPid(bytes: Uint8Array): boolean {
    const { prefix, lastPid, lastPidSize } = this;
    prefix.read(bytes, this.stampTo, this.wordFrom, null);
    if (prefix.pidTo - prefix.pidFrom !== lastPidSize) return false;
    for (let i = 0; i < lastPidSize; i++) if (lastPid[i] !== bytes[prefix.pidFrom + i]) return false;
    return true;
  }

  private keepPid(bytes: Uint8Array): void {
    const { pidFrom, pidTo } = this.prefix;
    this.lastPidSize = Math.min(this.lastPid.length, pidTo - pidFrom);
    for (let i = 0; i < this.lastPidSize; i++) this.lastPid[i] = bytes[pidFrom + i] ?? 0;
  }

  private addDuration(bytes: Uint8Array, from: number, end: number, record: RecordBuffer): void {
    if (!startsWith(bytes, from, end, durationHead)) return;
    const at = from + durationHead.length;
    const whole = at + digitRun(bytes, at, end);
    const to = bytes[whole] === 0x2e ? whole + 1 + digitRun(bytes, whole + 1, end) : whole;
    if (to > at && startsWith(bytes, to, end, durationTail)) record.add(this.duration, at, to);
  }
}

/** The place after ` CEST` or ` +02`; `at` where no zone follows. */
function zoneEnd(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== space) return at;
  let p = at + 1;
  const signed = bytes[p] === 0x2b || bytes[p] === 0x2d;
  if (signed) p++;
  const from = p;
  while (p < end && (signed ? isDigit(bytes[p]) : isCapital(bytes[p]))) p++;
  const isSeverity = bytes[p] === colon && bytes[p + 1] === space;
  return p - from >= 2 && p - from <= 5 && !isSeverity ? p : at;
}

const isCapital = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x41 && byte <= 0x5a;
