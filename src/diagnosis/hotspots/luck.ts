import type { Steps } from '../../engine/columnar/steps';
import type { Leaves } from './leaves';
import { scan } from './scan';
import { type Candidate, isRest, type Study, scanning } from './study';

/** A log in which nothing is the matter, as leaves to be searched. */
export type Drawn = Pick<Leaves, 'events' | 'errors' | 'expected'>;

export interface LuckOptions {
  /** Logs in which users differ, and nothing else does. */
  byUsers(): Drawn;
  /** Logs in which days have changed places, without the causes that are known; `null` where too few days can. */
  byDays: ((known: readonly Candidate[]) => () => Drawn) | null;
}

const mostDraws = 99;
const fewestDraws = 59;
/** Groups times leaves that all draws may go through. */
const mostWork = 2e8;
/** So many lucky draws are enough to tell that a score is no more than luck. */
const enough = 12;
/** What a choice costs where nothing tells of luck. */
export const leastPrice = 3;

/**
 * How likely luck reaches a score: by the highest scores of logs in which nothing is the matter. That holds for the
 * whole of what was searched, however many segments there are.
 */
export class Luck {
  #byUsers: readonly number[] | null = null;
  #known: Candidate[] = [];
  readonly #draws: number;

  constructor(
    private readonly study: Study,
    private readonly options: LuckOptions,
  ) {
    const work = study.cuboids.length * study.leaves.events.length;
    this.#draws = Math.max(fewestDraws, Math.min(mostDraws, Math.floor(mostWork / Math.max(1, work))));
  }

  /** What a choice beyond one member costs a score: half of what luck usually reaches by the best of all segments. */
  get price(): number {
    const sorted = [...(this.#byUsers ?? [])].sort((a, b) => a - b);
    return Math.max(leastPrice, (sorted[sorted.length >> 1] ?? 0) / 2);
  }

  /** Leaves a cause out of what days are drawn from. */
  forget(cause: Candidate): void {
    this.#known.push(cause);
  }

  /** The chance that the best of all segments has such a score by luck: the larger one of both kinds of luck. */
  *pValue(score: number): Steps<number> {
    this.#byUsers ??= yield* this.#scores(this.options.byUsers, null);
    const byUsers = chance(score, this.#byUsers);
    if (!this.options.byDays || byUsers > 0.5) return byUsers;
    const scores = yield* this.#scores(this.options.byDays(this.#known), score);
    return Math.max(byUsers, chance(score, scores));
  }

  *#scores(draw: () => Drawn, until: number | null): Steps<readonly number[]> {
    const scores: number[] = [];
    const { cuboids, leaves } = this.study;
    const options = { ...scanning, isNone: isRest(leaves) };
    let higher = 0;
    while (scores.length < this.#draws && higher < enough) {
      const score = scan({ ...leaves, ...draw() }, cuboids, options)[0]?.score ?? 0;
      scores.push(score);
      if (until !== null && score >= until) higher++;
      yield;
    }
    return scores;
  }
}

const chance = (score: number, scores: readonly number[]): number =>
  (1 + scores.filter((other) => other >= score).length) / (scores.length + 1);
