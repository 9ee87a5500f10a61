import type { Block } from '../../bytes/block';
import { isBlank } from '../../bytes/byteClass';
import { bytesOf, startsWith } from '../../bytes/byteSearch';
import type { FieldNames } from '../../bytes/fieldNames';
import { RecordBuffer } from '../../bytes/recordBuffer';
import { StampReader } from '../../time/stampReader';
import type { LineParser } from '../lineFormat';

/** Says that JSON follows. Source: Common Event Expression's log transport for syslog. */
const cookie = bytesOf('@cee:');

/**
 * Reads records of syslog whose messages may be lines of other formats. The fields of such a message stand in place of
 * it; where the record has one of the name itself, as a host or a time, that is `syslog_host` or `syslog_time` then.
 * Messages that none of the formats reads stay as they are.
 */
export class SyslogMessages implements LineParser {
  /** Messages met. */
  count = 0;
  /** How many of them each format has read. */
  readonly counts: number[];
  private readonly inside = new RecordBuffer();
  private readonly stamps = new StampReader();
  private readonly message: number;
  private readonly time: number;
  private readonly syslogNames: number[] = [];
  private readonly messageNames: number[] = [];

  constructor(
    private readonly syslog: LineParser,
    private readonly parsers: readonly LineParser[],
    private readonly fields: FieldNames,
  ) {
    this.message = fields.idOf('message');
    this.time = fields.idOf('time');
    this.counts = parsers.map(() => 0);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    if (!this.syslog.parse(block, start, end, record)) return false;
    const i = record.indexOf(this.message);
    if (i < 0) return true;
    this.count++;
    if (this.read(block, record.start[i] ?? 0, end)) {
      record.remove(this.message);
      this.join(record);
    }
    return true;
  }

  /** Reads the message on [at, end) with the first parser that can; none can if it holds no value. */
  private read(block: Block, at: number, end: number): boolean {
    let from = at;
    if (startsWith(block.bytes, at, end, cookie)) {
      from += cookie.length;
      while (from < end && isBlank(block.bytes[from])) from++;
    }
    for (const [i, parser] of this.parsers.entries()) {
      this.inside.begin(block);
      if (!parser.parse(block, from, end, this.inside) || !this.hasValues()) continue;
      this.counts[i] = (this.counts[i] ?? 0) + 1;
      return true;
    }
    return false;
  }

  /** Takes out empty values, which are absent ones; whether others are left. */
  private hasValues(): boolean {
    const { inside } = this;
    for (let i = inside.count - 1; i >= 0; i--)
      if (inside.start[i] === inside.end[i]) inside.remove(inside.field[i] ?? -1);
    return inside.count > 0;
  }

  private join(record: RecordBuffer): void {
    const { inside } = this;
    const time = inside.indexOf(this.time);
    if (time >= 0 && !this.isStamp(time)) inside.field[time] = this.freeName(this.time, this.messageNames, 'message_');
    for (let i = 0; i < record.count; i++) {
      const field = record.field[i] ?? -1;
      if (inside.indexOf(field) >= 0) record.field[i] = this.freeName(field, this.syslogNames, 'syslog_');
    }
    for (let i = 0; i < inside.count; i++) record.addFrom(inside, i);
  }

  /** Whether the message's `time` tells the time: firewalls write the date into a field of its own. */
  private isStamp(i: number): boolean {
    const { inside } = this;
    return !Number.isNaN(this.stamps.read(inside.block(i).bytes, inside.start[i] ?? 0, inside.end[i] ?? 0));
  }

  /** A field that the message lacks, named as another with so much before. */
  private freeName(field: number, known: number[], prefix: string): number {
    known[field] ??= this.fields.idOf(prefix + (this.fields.names[field] ?? ''));
    const name = known[field] ?? -1;
    return name >= 0 && this.inside.indexOf(name) >= 0 ? this.freeName(name, known, prefix) : name;
  }
}
