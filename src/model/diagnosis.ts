import type { Hotspot, HotspotSegment, Onset } from './hotspot';
import type { Dose, Interval } from './link';
import type { Clause } from './selection';

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

/** What to look at: the events that all clauses keep. */
export interface DiagnosisWanted {
  readonly clauses: readonly Clause[];
}

/** The steps of a diagnosis, in their order: to say how far it is. */
export const diagnosisStages = ['artefacts', 'errors', 'link', 'engagement', 'decomposition', 'verdict'] as const;
export type DiagnosisStage = (typeof diagnosisStages)[number];

/** One test, its result in words, and which verdicts it speaks for; none where it does not tell. */
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
      /** User-days with an error of which the days after are in the log. */
      readonly userDays: number;
      /** How many times as likely it is not to come back; `null` where nobody stays away. */
      readonly riskRatio: number | null;
      /** How many times as likely something unseen would have to make both errors and leaving to explain the effect. */
      readonly eValue: number;
      readonly dose: readonly Dose[];
      /** What errors "do" to the week before them: beyond 0 it is no effect of errors. */
      readonly placebo: Interval | null;
      /** Days on which users tried and nothing succeeded, where and while errors rose. */
      readonly blockedUserDays: number;
      /** Active days that users did not have because of errors that they met where and while these rose. */
      readonly lostUserDays: Interval;
    }
  | { readonly reason: string };

/** A fault of the log itself. */
export interface Artefact {
  /** In words, with its days. */
  readonly what: string;
  /** The share of events concerned, or for what is missing of days. */
  readonly share: number;
  /** Whether the answer is of the log without what is concerned; else it is withheld, or only told. */
  readonly leftOut: boolean;
}

/** A segment whose users come less than those of the rest. */
export interface Leaving {
  readonly segment: HotspotSegment;
  readonly users: number;
  /** Against what the rest and earlier days make expect: -0.2 is a fifth less. */
  readonly change: Interval;
}

/** The answer to "technical or behavioural?" with what speaks for it and against. Shares are fractions, intervals of 95 %. */
export interface Diagnosis {
  readonly verdict: Verdict;
  /** How often a verdict that is told so surely is right: a fraction, calibrated on logs of which the truth is known. */
  readonly confidence: number;
  /** The chance that the tests alone give the verdict, before it is calibrated. */
  readonly chance: number;
  /** How many such logs; 0 where it is not calibrated. */
  readonly calibratedOn: number;
  /** The share of the lost user-days that errors explain; `null` where none are lost, or none can be told. */
  readonly technicalShare: Interval | null;
  /** The share that those lost who met no error where errors rose; the rest of both is unexplained. `null` as above. */
  readonly behaviouralShare: Interval | null;
  readonly engagement: {
    /** Active user-days since the onset against those expected: -0.1 is a tenth less. */
    readonly change: Interval | null;
    /** The active user-days that the change is of. */
    readonly lostUserDays: Interval | null;
    readonly onset: Onset | null;
    /** The smallest change that a log like this shows four times out of five. */
    readonly detectable: number | null;
  };
  readonly errors: {
    /** Error rates before and since the onset, of errors that are not the users' own faults where a field tells these. */
    readonly before: number | null;
    readonly after: number | null;
    readonly onset: Onset | null;
  };
  /** Where errors became more, by falling excess. */
  readonly hotspots: readonly Hotspot[];
  /** Where users come less, by falling loss. */
  readonly leaving: readonly Leaving[];
  readonly link: ErrorReturnLink;
  readonly evidence: readonly Evidence[];
  /** Why this verdict, in sentences. */
  readonly reasons: readonly string[];
  /** What else could be behind it; `null` where nothing is told that could be otherwise. */
  readonly counterExplanation: string | null;
  /** Which data would settle it. */
  readonly wouldSettle: readonly string[];
  readonly artefacts: readonly Artefact[];
  /** At most five sentences. */
  readonly summary: string;
}
