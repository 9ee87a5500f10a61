import type { LocalClock } from '../../model/localClock';

/** How a stamp is written; `stampWords` says it to people. */
export type StampKind =
  | 'ISO times'
  | 'dates'
  | 'web server times'
  | 'times with a month name'
  | 'times without a year'
  | 'times with a two-digit year'
  | 'US dates'
  | 'dates with the day first'
  | 'dates such as 3/4/2025'
  | 'times in 14 digits'
  | 'TAI64N times'
  | `epoch ${'seconds' | 'ms' | 'µs' | 'ns'}`;

/** What a parser says beside the milliseconds, and what it must remember. */
export interface Stamp {
  kind: StampKind;
  /** Minutes east of UTC that the stamp carried; NaN where it carried none. */
  offset: number;
  /** The place after the stamp. */
  stampEnd: number;
  /** The zone that the stamp named, such as Europe/Berlin. */
  zone: LocalClock | null;
  /** Whether the stamp is a date with slashes and the year last, of which others must tell whether its day comes first. */
  isSlashed: boolean;
  /** Its readings by both orders. */
  readonly monthFirst: StampReading;
  readonly dayFirst: StampReading;
}

/** A time as one order of day and month has it: epoch ms, NaN where it has no such date, and the offset that goes with it. */
export interface StampReading {
  ms: number;
  /** Minutes east of UTC; NaN for none. */
  offset: number;
}
