import { leftOutReason, type TruePart } from '../../model/logPart';
import { dayMs, zoneClock } from '../../model/timeZone';
import type { RecordBuffer } from '../bytes/recordBuffer';
import { isYearless } from '../time/yearless';
import { hashBytes, mixed } from './hashBytes';
import type { PartRule } from './partRule';

/** Tells which events belong to the part of a log that is read. */
export interface PartFilter {
  /** Why events are left out. */
  readonly reason: string;
  /** Says which number a field has. */
  addField(id: number, name: string): void;
  /** `offset`: minutes east of UTC that the stamp carried, NaN for none. `place`: the record's byte in its file. */
  takes(record: RecordBuffer, ms: number, offset: number, place: number): boolean;
}

export function partFilter({ part, timeZone, users }: PartRule): PartFilter {
  return part.kind === 'period' ? new PeriodFilter(part, timeZone) : new SampleFilter(part.share, users);
}

class PeriodFilter implements PartFilter {
  readonly reason: string;
  private readonly from: number;
  private readonly to: number;
  private readonly clock: ((ms: number) => number) | null;

  constructor(period: Extract<TruePart, { readonly kind: 'period' }>, timeZone: string) {
    this.reason = leftOutReason(period, true);
    this.from = period.from * dayMs;
    this.to = period.to * dayMs;
    this.clock = timeZone === 'auto' ? null : zoneClock(timeZone);
  }

  addField(): void {}

  takes(_: RecordBuffer, ms: number, offset: number): boolean {
    // What has no year yet is judged once all is read.
    if (isYearless(ms)) return true;
    // A stamp without an offset is the reading of the report's clock already.
    const east = Number.isNaN(offset) ? 0 : this.clock ? this.clock(ms) : offset * 60_000;
    return ms + east >= this.from && ms + east < this.to;
  }
}

/** Keeps or leaves out a user with all events, so that what is counted of a user stays exact. */
class SampleFilter implements PartFilter {
  readonly reason: string;
  private readonly limit: number;
  private readonly ids: number[][];

  constructor(
    share: number,
    private readonly users: PartRule['users'],
  ) {
    this.reason = leftOutReason({ kind: 'sample', share }, users.length > 0);
    this.limit = share * 2 ** 32;
    this.ids = users.map((fields) => fields.map(() => -1));
  }

  addField(id: number, name: string): void {
    this.users.forEach((fields, i) => {
      const place = fields.indexOf(name);
      const ids = this.ids[i];
      if (ids && place >= 0) ids[place] = id;
    });
  }

  takes(record: RecordBuffer, _ms: number, _offset: number, place: number): boolean {
    let hash: number | undefined;
    for (const ids of this.ids) {
      const at = firstValue(record, ids);
      const [start, end] = [record.start[at] ?? 0, record.end[at] ?? 0];
      // What has no first field has no user, as in the columns.
      if (hash === undefined && start === end) break;
      hash = hashBytes(record.block(Math.max(at, 0)).bytes, start, end, hash) ^ 0x20;
    }
    return mixed(hash ?? hashOf(place)) < this.limit;
  }
}

/** The entry of the first of some fields that has a value, or -1. */
function firstValue(record: RecordBuffer, ids: readonly number[]): number {
  for (const id of ids) {
    const at = id < 0 ? -1 : record.indexOf(id);
    if (at >= 0 && record.start[at] !== record.end[at]) return at;
  }
  return -1;
}

const hashOf = (place: number): number => Math.imul(place | 0, 0x9e3779b1) ^ Math.floor(place / 2 ** 32);
