import type { Clause, PointsClause } from './selection';

/** The days of a change, as day numbers of the log's clock; it may as well be any day from `lo` to `hi`. */
export interface Onset {
  readonly day: number;
  readonly lo: number;
  readonly hi: number;
  /** The day on which it was over; `null` where it goes on to the end. */
  readonly until: number | null;
}

/** A segment whose errors are more than its share of events explains. Rates are fractions. */
export interface Hotspot {
  readonly segment: Pick<PointsClause, 'dimensions' | 'keys'>;
  readonly events: number;
  readonly errors: number;
  readonly errorRate: number;
  /** The error rate of all events outside of it. */
  readonly restRate: number;
  /** `errorRate / restRate`; `null` where the rest has no errors. */
  readonly lift: number | null;
  /** Errors beyond those that it would have at the rate of the rest. */
  readonly excessErrors: number;
  readonly impactedUsers: number;
  /** The chance that the segment of all those searched that stands out most stands out so by luck. */
  readonly pValue: number;
  /** When its errors rose; `null` where no day tells, or they were high from the first day on. */
  readonly onset: Onset | null;
}

export interface HotspotsWanted {
  readonly clauses: readonly Clause[];
}

export interface Hotspots {
  /** By falling excess. */
  readonly hotspots: readonly Hotspot[];
  /** How many segments were looked at. */
  readonly searched: number;
  /** Names of the dimensions that were looked at. */
  readonly dimensions: readonly string[];
  /** Names of the dimensions that were not, and why. */
  readonly leftOut: readonly { readonly dimension: string; readonly why: string }[];
}
