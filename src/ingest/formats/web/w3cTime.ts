import { isDigit } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';

const space = 0x20;
const dayMs = 86_400_000;
const longest = 64;

/**
 * Makes one time of the date and the clock of a row, with the zone said: UTC unless `#GMT-Offset:` tells another. A row
 * without a date is of the day that `#Date:` tells, or of a later one where its clock has passed midnight since.
 */
export class W3cTime {
  private readonly field: number;
  private bytes: Uint8Array = new Uint8Array(0);
  private dateFrom = 0;
  private dateTo = 0;
  private clockFrom = 0;
  private clockTo = 0;
  private zone = 'Z';
  private day = '';
  private lastHour = 0;
  private suffix = '';

  constructor(fields: FieldNames) {
    this.field = fields.idOf('time');
  }

  begin(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.dateTo = this.dateFrom = 0;
    this.clockTo = this.clockFrom = 0;
  }

  setDate(from: number, to: number): void {
    this.dateFrom = from;
    this.dateTo = to;
  }

  setClock(from: number, to: number): void {
    this.clockFrom = from;
    this.clockTo = to;
  }

  setDirective(name: string, value: string): void {
    if (name === 'GMT-Offset' && /^[+-]\d{2}:?\d{2}$/.test(value)) this.zone = value;
    if (name !== 'Date' && name !== 'Start-Date') return;
    const [day = ''] = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(value) ?? [];
    this.day = day;
    this.lastHour = 0;
  }

  /** Adds the row's time; false where date or clock are none. */
  add(record: RecordBuffer, isLocal: boolean): boolean {
    const { bytes, dateFrom, dateTo, clockFrom, clockTo } = this;
    const hasDate = dateTo > dateFrom;
    const isTooLong = dateTo - dateFrom > longest || clockTo - clockFrom > longest;
    if (isTooLong || !isDigit(bytes[clockFrom]) || (hasDate && !isDigit(bytes[dateFrom]))) return false;
    this.suffix = isLocal ? '' : this.zone;
    if (!hasDate) this.passMidnight();
    record.addWritten(this.field, 2 * longest, this.write);
    return true;
  }

  private readonly write = (target: Uint8Array, at: number): number => {
    const { bytes, dateFrom, dateTo, clockFrom, clockTo } = this;
    let to = at;
    if (dateTo > dateFrom) for (let p = dateFrom; p < dateTo; p++) target[to++] = bytes[p] ?? 0;
    else to = put(this.day, target, to);
    if (to > at) target[to++] = space;
    for (let p = clockFrom; p < clockTo; p++) target[to++] = bytes[p] ?? 0;
    return put(this.suffix, target, to);
  };

  private passMidnight(): void {
    const { bytes, clockFrom } = this;
    const hour = ((bytes[clockFrom] ?? 0) - 0x30) * 10 + ((bytes[clockFrom + 1] ?? 0) - 0x30);
    if (hour + 12 < this.lastHour && this.day !== '')
      this.day = new Date(Date.parse(this.day) + dayMs).toISOString().slice(0, 10);
    this.lastHour = hour;
  }
}

function put(text: string, target: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) target[at + i] = text.charCodeAt(i);
  return at + text.length;
}
