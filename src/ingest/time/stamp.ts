import type { LocalClock } from './localClock';

/** How a stamp is written, in words that complete "all 2,000 sampled values read as …". */
export type StampKind =
  | 'ISO times'
  | 'dates'
  | 'web server times'
  | 'times with a month name'
  | 'times without a year'
  | 'times with a two-digit year'
  | 'US dates'
  | 'dates with the day first'
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
  /** Whether 1/2/2024 is in February: what the last stamp with a number over 12 told; false before. */
  dayFirst: boolean;
}
