import type { RecordBuffer } from '../bytes/recordBuffer';
import type { PartFilter } from '../part/partFilter';
import type { Stamp, StampReading } from '../time/stamp';
import { countDate, type DateCounts } from './dateOrder';
import { Float64List } from './float64List';
import { type OffsetSpan, StampOffsets } from './stampOffsets';

/** Stands for the reading of a date that is not of the part of the log that is read. */
const leftOut = Number.POSITIVE_INFINITY;

/** The times of a range of a file, as arrays that can be handed to another thread. */
export interface RangeTimes {
  /** With the month first, where dates do not tell. */
  readonly time: Float64Array;
  readonly stamps: readonly OffsetSpan[];
  readonly counts: Readonly<DateCounts>;
  /** The times from row `from` on with the day first, and the stamps whose order counts; `null` where there is none. */
  readonly dates: {
    readonly from: number;
    readonly dayFirst: Float64Array;
    readonly monthStamps: readonly OffsetSpan[];
    readonly dayStamps: readonly OffsetSpan[];
  } | null;
}

/** Times as one order of day and month has them: NaN where a date has none by it, infinite where that one is left out. */
interface OrderedTimes {
  readonly time: Float64Array;
  readonly offsets: StampOffsets;
}

/**
 * The times of events. Of dates that do not tell whether their day comes first, both readings are kept until all of the log
 * has told: what a time is must not depend on what was read before it, nor by whom.
 */
export class EventTimes {
  readonly counts: DateCounts = { dayFirst: 0, monthFirst: 0, either: 0 };
  private readonly time = new Float64List();
  private readonly offsets = new StampOffsets();
  /** The first row that is a date with slashes; -1 as long as there is none. */
  private from = -1;
  private readonly dayFirst = new Float64List();
  private readonly monthOffsets = new StampOffsets();
  private readonly dayOffsets = new StampOffsets();

  get length(): number {
    return this.time.length;
  }

  reserve(rows: number): void {
    this.time.reserve(rows);
  }

  /** Takes in the time of a record, `ms`, whose stamp was read last. False where the filter leaves the record out. */
  add(ms: number, stamp: Stamp, record: RecordBuffer, place: number, filter: PartFilter | null): boolean {
    if (stamp.isSlashed) return this.addDate(stamp, record, place, filter);
    if (filter !== null && !filter.takes(record, ms, stamp.offset, place)) return false;
    this.time.push(ms);
    this.offsets.add(stamp.offset, ms);
    if (this.from >= 0) this.dayFirst.push(ms);
    return true;
  }

  /** The times so far, by one order. Not copied with the month first: what is added later does not change them. */
  by(dayFirst: boolean): OrderedTimes {
    const offsets = new StampOffsets();
    offsets.absorb(this.offsets.spansByOffset());
    offsets.absorb((dayFirst ? this.dayOffsets : this.monthOffsets).spansByOffset());
    if (!dayFirst || this.from < 0) return { time: this.time.view(), offsets };
    const time = this.time.view().slice();
    time.set(this.dayFirst.view(), this.from);
    return { time, offsets };
  }

  handOver(): RangeTimes {
    const { from, counts } = this;
    const dates = {
      from,
      dayFirst: this.dayFirst.view(),
      monthStamps: this.monthOffsets.spansByOffset(),
      dayStamps: this.dayOffsets.spansByOffset(),
    };
    return {
      time: this.time.view(),
      stamps: this.offsets.spansByOffset(),
      counts,
      dates: from < 0 ? null : dates,
    };
  }

  absorb({ time, stamps, counts, dates }: RangeTimes): void {
    const { length } = this;
    this.time.append(time);
    this.offsets.absorb(stamps);
    this.counts.dayFirst += counts.dayFirst;
    this.counts.monthFirst += counts.monthFirst;
    this.counts.either += counts.either;
    if (this.from >= 0) this.dayFirst.append(dates ? time.subarray(0, dates.from) : time);
    if (!dates) return;
    if (this.from < 0) this.from = length + dates.from;
    this.dayFirst.append(dates.dayFirst);
    this.monthOffsets.absorb(dates.monthStamps);
    this.dayOffsets.absorb(dates.dayStamps);
  }

  private addDate(stamp: Stamp, record: RecordBuffer, place: number, filter: PartFilter | null): boolean {
    const { monthFirst, dayFirst } = stamp;
    // Those that are left out tell the order, too.
    countDate(this.counts, stamp);
    const within = ({ ms, offset }: StampReading): number =>
      Number.isNaN(ms) || filter === null || filter.takes(record, ms, offset, place) ? ms : leftOut;
    const [month, day] = [within(monthFirst), within(dayFirst)];
    if (!Number.isFinite(month) && !Number.isFinite(day)) return false;
    if (this.from < 0) this.from = this.time.length;
    this.time.push(month);
    this.dayFirst.push(day);
    if (Number.isFinite(month)) this.monthOffsets.add(monthFirst.offset, month);
    if (Number.isFinite(day)) this.dayOffsets.add(dayFirst.offset, day);
    return true;
  }
}
