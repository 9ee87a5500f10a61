/** An estimate with its 95 % interval. */
export type Interval = readonly [lo: number, mid: number, hi: number];

/** What days of so many errors do to coming back. */
export interface Dose {
  /** `1`, `2`, `3–4` or `5+`. */
  readonly errors: string;
  readonly userDays: number;
  readonly effect: Interval;
}

/** Days on which users tried and nothing succeeded: lost at once, whether or not they come back. */
export interface BlockedDays {
  readonly userDays: number;
  readonly users: number;
  /** Of these, the days that follow another one of the same user's, with no better day between. */
  readonly inARow: number;
  /** As `effect` of a link, of these days; `null` where there are too few. */
  readonly effect: Interval | null;
}

/** The active days that users did not have because of errors that they met. */
export interface LostDays {
  /** Errors of these user-days are counted: in an incident, those beyond what was usual before. */
  readonly userDays: number;
  /** Active days fewer in the first, second, third and fourth week after such a user-day, for each. */
  readonly byWeek: readonly Interval[];
  /** For how many of these weeks the loss is told from none; 4 where it is not seen to end, and is counted to the log's end. */
  readonly weeks: number;
  /** Did not come back: active days in all. */
  readonly induced: Interval;
  /** Tried and had no success: days on which users are active, but in vain. */
  readonly blocked: number;
  /** Of all user-days after which users did not come back, the share that errors explain. */
  readonly shareOfNoReturn: Interval;
  /** `induced` in each of the draws, which weigh the same users alike wherever they are used: for shares of other losses. */
  readonly draws: Float64Array;
}

/** Errors that are told to be the users' own faults (a wrong password, say): these days count as days without an error elsewhere. */
export interface OwnFaults {
  /** The dimension whose words tell. */
  readonly dimension: string;
  readonly userDays: number;
  /** As `effect` of a link; `null` where there are too few. */
  readonly effect: Interval | null;
}

/**
 * Whether users who meet errors come back less than they would have: user-days with an error against user-days without
 * one of users who had been as active, tried as often, in the same segment and fortnight. It is an association: what
 * else differs between them and is in no column is not seen; `placebo`, `firstAttempt` and `eValue` tell how far to trust it.
 */
export interface Link {
  /** To come back is to be active on any of so many days after. */
  readonly horizon: number;
  /** User-days whose days after are all in the log. */
  readonly atRisk: number;
  /** Those with an error. */
  readonly exposed: number;
  /** The share of these for which there are like user-days without an error. */
  readonly strataKept: number;
  readonly returnAfterError: Interval;
  /** Of the like user-days without an error. */
  readonly returnOtherwise: Interval;
  /** The difference of the two: below 0 where errors drive users away. */
  readonly effect: Interval;
  /** How many times as likely it is not to come back, by Mantel and Haenszel; `null` where nobody stays away. */
  readonly riskRatio: number | null;
  readonly dose: readonly Dose[];
  /** The chance that such a trend over doses is luck, one-sided; `null` where all have one dose. */
  readonly doseTrend: number | null;
  /** The effect of the outcome of the day's first attempt alone, which later attempts do not sway. */
  readonly firstAttempt: Interval | null;
  /** The "effect" of errors on the week before them: what it is beyond 0 is no effect of errors. */
  readonly placebo: Interval | null;
  /** How many times as likely something unseen would have to make both errors and leaving to explain the effect; 1: nothing to explain. */
  readonly eValue: number;
  readonly blocked: BlockedDays;
  readonly lost: LostDays;
  /** That of all errors, whenever and wherever: of an incident it tells what errors usually cost. */
  readonly lostToAll: LostDays;
  /** `null` where no dimension tells whose faults errors are, so that all count. */
  readonly ownFaults: OwnFaults | null;
}

export interface NoLink {
  /** Why nothing can be said, in words. */
  readonly reason: string;
}
