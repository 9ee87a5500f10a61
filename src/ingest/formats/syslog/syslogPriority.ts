import { addConstant, constantText } from '../../bytes/constantText';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { digitRun, digits } from '../../time/digits';

/** RFC 5424, table 2, as syslog.h writes the words. */
const severities = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'].map(constantText);
/** RFC 5424, table 1. */
const facilities = [
  ...['kern', 'user', 'mail', 'daemon', 'auth', 'syslog', 'lpr', 'news', 'uucp', 'cron', 'authpriv', 'ftp', 'ntp'],
  ...['audit', 'console', 'cron2', 'local0', 'local1', 'local2', 'local3', 'local4', 'local5', 'local6', 'local7'],
].map(constantText);

/** Reads the `<34>` before a syslog record: facility × 8 + severity. */
export class SyslogPriority {
  private readonly level: number;
  private readonly facility: number;
  private value = -1;

  constructor(fields: FieldNames) {
    this.level = fields.idOf('level');
    this.facility = fields.idOf('facility');
  }

  /** Whether the last line read had one. */
  get isPresent(): boolean {
    return this.value >= 0;
  }

  /** The place after a priority at `at`; `at` itself where there is none. */
  read(bytes: Uint8Array, at: number, end: number): number {
    this.value = -1;
    if (bytes[at] !== 0x3c) return at;
    const size = digitRun(bytes, at + 1, Math.min(end, at + 5));
    const value = digits(bytes, at + 1, size, end);
    if (size === 0 || value > 191 || at + 1 + size >= end || bytes[at + 1 + size] !== 0x3e) return at;
    this.value = value;
    return at + size + 2;
  }

  /** Adds level and facility where the last line read had a priority. */
  addTo(record: RecordBuffer): void {
    const severity = severities[this.value & 7];
    const facility = facilities[this.value >> 3];
    if (this.value < 0 || !severity || !facility) return;
    addConstant(record, this.level, severity);
    addConstant(record, this.facility, facility);
  }
}
