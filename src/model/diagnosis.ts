import type { Hotspot, Onset } from './hotspot';

/**
 * Why fewer users come: errors, their own will, both; or not: errors without loss (`friction`), other or fewer users
 * arriving (`mix`), nothing, nothing that so few data can tell, or a fault of the log itself.
 */
export const verdicts = [
  'technical',
  'behavioural',
  'both',
  'friction',
  'mix',
  'no_change',
  'not_enough_evidence',
  'data_artefact',
] as const;
export type Verdict = (typeof verdicts)[number];

/** An estimate between the ends of its 90 % interval: [lo, mid, hi]. */
export type Interval = readonly [lo: number, mid: number, hi: number];

/** One test, and which verdicts its result speaks for. */
export interface Evidence {
  readonly test: string;
  readonly result: string;
  readonly favours: readonly Verdict[];
}

/** How often users come back within a week of a day with errors, and after like days without; why not where none can be told. */
export type ErrorReturnLink =
  | {
      readonly returnAfterError: Interval;
      readonly returnOtherwise: Interval;
      /** The difference of the two, within users and days that are alike. */
      readonly effect: Interval;
    }
  | { readonly reason: string };

/** The answer to "technical or behavioural?" with what speaks for it and against. Shares are fractions. */
export interface Diagnosis {
  readonly verdict: Verdict;
  /** How often a verdict that is told so surely is right: a fraction, calibrated on logs of which the truth is known. */
  readonly confidence: number;
  /** The share of the lost user-days that errors explain; `null` where none are lost, or none can be told. */
  readonly technicalShare: Interval | null;
  readonly engagement: {
    /** Active user-days since the onset against those expected: -0.1 is a tenth less. */
    readonly change: Interval | null;
    /** The active user-days that the change is of. */
    readonly lostUserDays: Interval | null;
    readonly onset: Onset | null;
  };
  readonly errors: {
    /** Error rates before and since the onset. */
    readonly before: number | null;
    readonly after: number | null;
    readonly onset: Onset | null;
  };
  readonly hotspots: readonly Hotspot[];
  readonly link: ErrorReturnLink;
  readonly evidence: readonly Evidence[];
  /** Why this verdict, and what would change it. */
  readonly reasons: readonly string[];
  /** What is wrong with the log itself. */
  readonly artefacts: readonly { readonly what: string; readonly share: number }[];
  readonly summary: string;
}
