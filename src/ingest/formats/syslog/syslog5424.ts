import { AuthLines } from '../../auth/authLines';
import type { Block } from '../../bytes/block';
import { space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import type { LineParser } from '../lineFormat';
import { levelWords } from '../text/levelWords';
import { StructuredData } from './structuredData';
import { syslogFormat } from './syslogFormat';
import { SyslogPriority } from './syslogPriority';
import { isoStampEnd } from './syslogStamp';

/**
 * Syslog after RFC 5424: `<34>1 time host program pid message-id [data] message`; some files lack priority and
 * version.
 */
export const syslog5424 = syslogFormat({
  id: 'syslog5424',
  name: 'Syslog (RFC 5424)',
  continues: true,
  parser: (fields) => new Rfc5424Parser(fields),
});

class Rfc5424Parser implements LineParser {
  private readonly priority: SyslogPriority;
  private readonly data: StructuredData;
  private readonly auth: AuthLines;
  private readonly cursor = new LineCursor();
  private readonly time: number;
  /** Host, program, pid and the id of the kind of message, in their order. */
  private readonly words: readonly number[];
  private readonly program: number;
  private readonly message: number;

  constructor(fields: FieldNames) {
    this.time = fields.idOf('time');
    this.words = ['host', 'program', 'pid', 'message_id'].map((name) => fields.idOf(name));
    this.program = fields.idOf('program');
    this.priority = new SyslogPriority(fields);
    this.message = fields.idOf('message');
    this.data = new StructuredData(fields);
    this.auth = new AuthLines(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { bytes } = block;
    const { cursor, priority } = this;
    cursor.begin(bytes, priority.read(bytes, start, end), end);
    if (priority.isPresent && !cursor.passText('1 ')) return false;
    if (!this.addTime(record) || !cursor.pass(space)) return false;
    // Without a priority it may be a text whose level comes after the time.
    if (!priority.isPresent && this.isLevelNext()) return false;
    for (const field of this.words) if (!this.addWord(field, record)) return false;
    const after = this.data.read(block, cursor.at, end, record);
    if (after < 0) return false;
    priority.addTo(record);
    cursor.begin(bytes, after, end);
    cursor.blanks();
    // A byte order mark says that the message is UTF-8, and is no part of it.
    if (bytes[cursor.at] === 0xef && bytes[cursor.at + 1] === 0xbb && bytes[cursor.at + 2] === 0xbf) cursor.at += 3;
    this.addAuth(bytes, cursor.at, end, record);
    if (cursor.at < end) record.add(this.message, cursor.at, end);
    return true;
  }

  private addTime(record: RecordBuffer): boolean {
    const { cursor, priority } = this;
    if (priority.isPresent && cursor.passText('-')) return true;
    const { at, bytes, end } = cursor;
    const stampEnd = isoStampEnd(bytes, at, end);
    if (stampEnd < 0) return false;
    record.add(this.time, at, stampEnd);
    cursor.at = stampEnd;
    return true;
  }

  private isLevelNext(): boolean {
    const { bytes, at, end } = this.cursor;
    let p = at;
    while (p < end && bytes[p] !== space) p++;
    return levelWords.has(bytes, at, p);
  }

  /** A word and the blank after it; `-` stands for none. */
  private addWord(field: number, record: RecordBuffer): boolean {
    const { cursor } = this;
    if (!cursor.word()) return false;
    const { bytes, from, to } = cursor;
    if (to - from > 1 || bytes[from] !== 0x2d) record.add(field, from, to);
    return cursor.pass(space);
  }

  private addAuth(bytes: Uint8Array, at: number, end: number, record: RecordBuffer): void {
    const i = record.indexOf(this.program);
    if (i >= 0) this.auth.read(bytes, record.start[i] ?? 0, record.end[i] ?? 0, at, end, record);
  }
}
