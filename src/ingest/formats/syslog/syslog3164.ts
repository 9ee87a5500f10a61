import { AuthLines } from '../../auth/authLines';
import type { Block } from '../../bytes/block';
import { space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { LineCursor } from '../../bytes/lineCursor';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import type { LineParser } from '../lineFormat';
import { levelWords } from '../text/levelWords';
import { syslogFormat } from './syslogFormat';
import { SyslogPriority } from './syslogPriority';
import { isoStampEnd, monthStampEnd } from './syslogStamp';
import { SyslogTag } from './syslogTag';

/**
 * Syslog as files have it, after RFC 3164 or with the RFC 3339 stamps of rsyslog: `Nov  3 09:23:38 host program[pid]:
 * message`, with a priority before or without. Host and program may be absent.
 */
export const syslog3164 = syslogFormat({
  id: 'syslog',
  name: 'Syslog',
  continues: true,
  parser: (fields) => new SyslogParser(fields),
});

class SyslogParser implements LineParser {
  private readonly priority: SyslogPriority;
  private readonly auth: AuthLines;
  private readonly tag = new SyslogTag();
  private readonly cursor = new LineCursor();
  private readonly time: number;
  private readonly host: number;
  private readonly program: number;
  private readonly pid: number;
  private readonly level: number;
  private readonly message: number;

  constructor(fields: FieldNames) {
    this.time = fields.idOf('time');
    this.host = fields.idOf('host');
    this.program = fields.idOf('program');
    this.pid = fields.idOf('pid');
    this.priority = new SyslogPriority(fields);
    this.level = fields.idOf('level');
    this.message = fields.idOf('message');
    this.auth = new AuthLines(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { bytes } = block;
    const at = this.priority.read(bytes, start, end);
    const month = monthStampEnd(bytes, at, end);
    const stampEnd = month >= 0 ? month : isoStampEnd(bytes, at, end);
    if (stampEnd < 0 || (stampEnd < end && bytes[stampEnd] !== space)) return false;
    record.add(this.time, at, stampEnd);
    if (month >= 0) this.header(bytes, stampEnd, end, record);
    else if (!this.strictHeader(bytes, stampEnd, end, record)) return false;
    this.priority.addTo(record);
    return true;
  }

  /** Host and program, either of which may be absent. */
  private header(bytes: Uint8Array, at: number, end: number, record: RecordBuffer): void {
    const { cursor, tag } = this;
    cursor.begin(bytes, at, end);
    cursor.blanks();
    const first = cursor.at;
    const own = tag.read(bytes, first, end);
    if (own >= 0 && this.isOneWord(bytes)) this.body(bytes, first, own, end, record);
    else if (cursor.word()) this.hostHeader(bytes, first, first === at + 1, end, record);
  }

  /** A host, the word that the cursor has taken, or a level; where it is neither, it begins the message. */
  private hostHeader(bytes: Uint8Array, first: number, close: boolean, end: number, record: RecordBuffer): void {
    const { cursor, tag } = this;
    const { from, to } = cursor;
    cursor.blanks();
    const isLevel = this.addLevel(bytes, from, to, record);
    const after = isLevel ? -1 : tag.read(bytes, cursor.at, end);
    // Behind more than one blank stands a column of another format, unless a program follows.
    const hasHost = !isLevel && isHost(bytes, from, to) && (after >= 0 || close);
    if (hasHost) record.add(this.host, from, to);
    this.body(bytes, hasHost || isLevel ? cursor.at : first, hasHost ? after : -1, end, record);
  }

  /** Takes a word for the level if it is one, in brackets or not. */
  private addLevel(bytes: Uint8Array, from: number, to: number, record: RecordBuffer): boolean {
    const inside = bytes[from] === 0x5b && bytes[to - 1] === 0x5d ? 1 : 0;
    if (this.priority.isPresent || !levelWords.has(bytes, from + inside, to - inside)) return false;
    record.add(this.level, from + inside, to - inside);
    return true;
  }

  /** One blank, a host, a program: less is a text with a stamp of another kind. */
  private strictHeader(bytes: Uint8Array, at: number, end: number, record: RecordBuffer): boolean {
    const { cursor } = this;
    cursor.begin(bytes, at + 1, end);
    if (at >= end || !cursor.word() || !cursor.pass(space)) return false;
    const { from, to } = cursor;
    if (!isHost(bytes, from, to) || levelWords.has(bytes, from, to)) return false;
    const after = this.tag.read(bytes, cursor.at, end);
    if (after < 0 || bytes[after - 1] !== 0x3a) return false;
    record.add(this.host, from, to);
    this.body(bytes, cursor.at, after, end, record);
    return true;
  }

  /** The message, and the tag before it, which ends at `after`; -1 where there is none. */
  private body(bytes: Uint8Array, at: number, after: number, end: number, record: RecordBuffer): void {
    const { tag, cursor } = this;
    cursor.begin(bytes, after < 0 ? at : after, end);
    cursor.blanks();
    if (after >= 0) {
      record.add(this.program, tag.from, tag.to);
      if (tag.pidTo > tag.pidFrom) record.add(this.pid, tag.pidFrom, tag.pidTo);
      this.auth.read(bytes, tag.from, tag.to, cursor.at, end, record);
    }
    if (cursor.at < end) record.add(this.message, cursor.at, end);
  }

  private isOneWord(bytes: Uint8Array): boolean {
    for (let p = this.tag.from; p < this.tag.to; p++) if (bytes[p] === space) return false;
    return true;
  }
}

/** Names, addresses and paths; no quotes, and not only dashes. */
function isHost(bytes: Uint8Array, from: number, to: number): boolean {
  let letters = 0;
  for (let p = from; p < to; p++) {
    const byte = bytes[p] ?? 0;
    const letter = byte | 0x20;
    if ((letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x3a) || byte >= 0x80) letters++;
    else if (byte !== 0x2d && byte !== 0x2e && byte !== 0x5f && byte !== 0x40 && byte !== 0x2f) return false;
  }
  return letters > 0;
}
