import type { Verdict } from '../../model/diagnosis';
import type { Trait, Where } from './trait';
import type { World } from './world';

/** What a scenario may plant by: members are drawn by the seed, so that none is always the one. */
export interface Ground {
  readonly usual: World;
  /** One of four values, by severity from the weakest on. */
  by(...values: readonly [number, number, number, number]): number;
  /** Members of a trait, chosen at random. */
  some(trait: Trait, count: number): readonly number[];
  /** The member that has about that share of people. */
  near(trait: Trait, share: number): readonly number[];
  /** From 1 to 4. */
  readonly severity: number;
}

/** A kind of log of which it is known what is behind it. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** Another verdict that is as right, whatever the log. */
  readonly accepted?: Verdict;
  /** Whether what fails is told by no field, so that there is no segment to find. */
  readonly hidden?: boolean;
  plant(ground: Ground): Partial<World>;
}

export const everywhere: Where = {};
