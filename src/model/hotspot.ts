import type { Clause, Key, PointsClause } from './selection';

/** The days of a change, as day numbers of the log's clock; it may as well be any day from `lo` to `hi`. */
export interface Onset {
  readonly day: number;
  readonly lo: number;
  readonly hi: number;
  /** The day on which it was over; `null` where it goes on to the end. */
  readonly until: number | null;
}

/** `level`: where are more errors than elsewhere. `change`: where did errors become more. */
export type HotspotQuestion = 'level' | 'change';
export const hotspotQuestions: readonly HotspotQuestion[] = ['level', 'change'];

/** Members of a segment, each with each; several of a dimension where they are told together. */
export type HotspotSegment = Pick<PointsClause, 'dimensions' | 'keys'>;

/** A stretch of members that have an order, as versions have: from one on, or up to another. */
export interface MemberSpan {
  readonly dimension: string;
  /** `null` from the lowest on. */
  readonly from: Key;
  /** `null` up to the highest. */
  readonly to: Key;
}

/** An effect among users that were not searched. */
export interface HeldOut {
  /** The errors as a multiple of those that there would be if the segment were like the rest. */
  readonly times: number | null;
  readonly excessErrors: number;
}

/** A segment whose errors are more than its share of events explains. Rates are fractions. */
export interface Hotspot {
  readonly segment: HotspotSegment;
  readonly spans: readonly MemberSpan[];
  readonly events: number;
  readonly errors: number;
  readonly errorRate: number;
  /** The error rate of all events outside of it. */
  readonly restRate: number;
  /** `errorRate / restRate`; `null` where the rest has no errors. */
  readonly lift: number | null;
  /** Errors beyond those that it would have at the rate of the rest; of a change, at the rates before. */
  readonly excessErrors: number;
  readonly impactedUsers: number;
  /** The chance that the segment of all those searched that stands out most stands out so by luck. */
  readonly pValue: number;
  /** When its errors rose; `null` where no day tells, or they were high from the first day on. */
  readonly onset: Onset | null;
  /** Of a change: its error rate before, and the errors to be expected after it at the rates before of all its parts. */
  readonly before: { readonly errorRate: number | null; readonly expectedErrors: number } | null;
  /** Its effect among users that it was not found by; `null` where half of the users do not show it. */
  readonly heldOut: HeldOut | null;
  /** The narrower segment within it that stands out most, if another. */
  readonly strongest: HotspotSegment | null;
  /** Other segments of the same events, or nearly so. */
  readonly aliases: readonly HotspotSegment[];
}

export interface HotspotsWanted {
  readonly clauses: readonly Clause[];
  /** `level` where missing. */
  readonly question?: HotspotQuestion;
}

/** Two windows of days, as day numbers, half-open, between which errors became more. */
export interface TwoWindows {
  readonly before: { readonly from: number; readonly to: number };
  readonly after: { readonly from: number; readonly to: number };
  /** What their days were found by; `null` if by all events. */
  readonly foundBy: HotspotSegment | null;
}

/** What became of the error rate of all. `expectedRate` is that after the change if only shares of segments had changed. */
export interface OverallChange {
  readonly windows: TwoWindows;
  readonly rateBefore: number;
  readonly rateAfter: number;
  readonly expectedRate: number;
}

export interface Hotspots {
  readonly question: HotspotQuestion;
  /** Of the question `change`; `null` where on no day errors became more. */
  readonly change: OverallChange | null;
  /** By falling excess. */
  readonly hotspots: readonly Hotspot[];
  /** How many segments were looked at. */
  readonly searched: number;
  /** Names of the dimensions that were looked at. */
  readonly dimensions: readonly string[];
  /** Names of the dimensions that were not, and why. */
  readonly leftOut: readonly { readonly dimension: string; readonly why: string }[];
}
