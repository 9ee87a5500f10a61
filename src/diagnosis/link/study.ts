import type { Steps } from '../../engine/columnar/steps';
import type { Interval } from '../../model/link';
import type { UserDays } from '../userDays/userDays';
import type { Attempts } from './attempts';
import { arm, type Matching, matchingOf } from './matching';
import type { Past } from './past';
import { type Standardized, standardized } from './standardized';
import { type Strata, strataOf, type Trait } from './strata';
import type { Traits } from './traits';
import { drawn, intervalOf, type UserDraws } from './userDraws';

/** All that the estimates of a link are made of. */
export interface Study {
  readonly days: UserDays;
  readonly attempts: Attempts;
  /** 1 for user-days with an error that counts. */
  readonly exposed: Uint8Array;
  readonly past: Past;
  readonly traits: Traits;
  /** The first day whose past is known well enough. */
  readonly first: number;
  /** The last day that the log covers whole. */
  readonly last: number;
  readonly draws: UserDraws;
  /** Those that were made, by what they tell alike. */
  readonly strata: Map<string, Strata>;
}

/** Under so many user-days nothing is said of them. */
export const fewestUserDays = 30;
/** So few users are not drawn anew in any way that tells how others would be. */
const fewestUsers = 10;

/**
 * The arms of a comparison over the days whose `after` days to come are in the log: a user-day is exposed or another as
 * the mask says, and neither where `isOut`.
 */
export function armsOf({ days, first, last }: Study, mask: Uint8Array, after: number, isOut?: Uint8Array): Uint8Array {
  const { day } = days;
  const until = last - after;
  const arms = new Uint8Array(mask.length);
  for (let i = 0; i < arms.length; i++) {
    const isKnown = day[i]! >= first && day[i]! <= until && isOut?.[i] !== 1;
    arms[i] = isKnown ? (mask[i] === 1 ? arm.exposed : arm.other) : arm.neither;
  }
  return arms;
}

/** What a comparison tells users alike by, beside where and when they are. */
export type History = 'now' | 'before' | 'earlier';

/** Matches by all traits, then by fewer where nobody is left: without the segment, then without the time. */
export function matched({ traits, strata }: Study, arms: Uint8Array, history: History): Steps<Matching> {
  const { activity, metErrors, tries, usualTries, earlier, segment, inside, fortnight } = traits;
  const own = {
    now: [activity, metErrors, tries],
    // Without what the user did that day.
    before: [activity, metErrors, usualTries],
    // Without the week before, too.
    earlier: [earlier, tries],
  }[history];
  function* known(name: string, more: readonly Trait[]): Steps<Strata> {
    const key = `${history} ${name}`;
    const made = strata.get(key) ?? (yield* strataOf(arms.length, [...own, ...more]));
    strata.set(key, made);
    return made;
  }
  return matchingOf(arms, [
    () => known('all', [inside, segment, fortnight]),
    () => known('time', [fortnight]),
    () => known('segment', [inside, segment]),
  ]);
}

/** A mean over exposed user-days, that of the others like them, and the difference; `null` where they are too few. */
export interface Estimate extends Standardized {
  readonly difference: Interval;
  /** The difference in each draw. */
  readonly draws: Float64Array;
}

export function* estimateOf(
  { days, draws }: Study,
  matching: Matching,
  value: Uint8Array,
  only: Uint8Array | null = null,
): Steps<Estimate | null> {
  const means = yield* standardized(days, matching, value, only);
  if (!means || means.userDays < fewestUserDays || means.userCount < fewestUsers) return null;
  const difference = means.exposed - means.otherwise;
  const values = drawn(
    draws,
    difference,
    means.exposedBy.map((by, user) => by - means.otherwiseBy[user]!),
  );
  yield;
  return { ...means, difference: intervalOf(difference, values), draws: values };
}
