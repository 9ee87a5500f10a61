import type { Steps } from '../../engine/columnar/steps';
import { type Drawn, highestScore } from './highestScore';
import type { Candidate, Study } from './study';

export interface LuckOptions {
  /** Logs in which users differ, and nothing else does. */
  byUsers(): Drawn;
  /** Logs in which days have changed places, without the causes that are known; `null` where too few days can. */
  byDays: ((known: readonly Candidate[]) => () => Drawn) | null;
}

const mostDraws = 99;
const fewestDraws = 39;
/** Groups times leaves that all draws may go through. */
const mostWork = 1e8;
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
  readonly #highest: (drawn: Drawn) => number;

  constructor(
    private readonly study: Study,
    private readonly options: LuckOptions,
    private readonly chosenOf = 1,
  ) {
    this.#highest = highestScore(study.leaves, study.rollUp);
    const work = study.rollUp.cuboids.length * study.leaves.events.length;
    this.#draws = Math.max(fewestDraws, Math.min(mostDraws, Math.floor(mostWork / Math.max(1, work))));
  }

  /** What a choice beyond one member costs a score: half of what luck usually reaches by the best of all segments. */
  get price(): number {
    return Math.max(leastPrice, medianOf(this.#byUsers ?? []) / 2);
  }

  /** Leaves a cause out of what days are drawn from. */
  forget(cause: Candidate): void {
    this.#known.push(cause);
  }

  /** The chance that the best of all segments has such a score by luck: the larger one of both kinds of luck. */
  *pValue(score: number): Steps<number> {
    this.#byUsers ??= yield* this.#scores(this.options.byUsers, null);
    const left = score - this.#priceOfChoosing(this.#byUsers);
    const byUsers = chance(left, this.#byUsers);
    if (!this.options.byDays || byUsers > 0.5) return byUsers;
    const scores = yield* this.#scores(this.options.byDays(this.#known), left);
    return Math.max(byUsers, chance(left, scores));
  }

  /**
   * What of a score is owed to members that were chosen by their errors, where others were left out: scores of luck have
   * an exponential tail, so as many times the chances are so many times its scale, which the best of all tells.
   */
  #priceOfChoosing(scores: readonly number[]): number {
    const groups = this.study.rollUp.cuboids.reduce((sum, cuboid) => sum + cuboid.groups, 0);
    const scale = Math.max(1, medianOf(scores) / Math.log(groups + 2));
    return scale * Math.log(this.chosenOf);
  }

  *#scores(draw: () => Drawn, until: number | null): Steps<readonly number[]> {
    const scores: number[] = [];
    let higher = 0;
    while (scores.length < this.#draws && higher < enough) {
      const score = this.#highest(draw());
      scores.push(score);
      if (until !== null && score >= until) higher++;
      yield;
    }
    return scores;
  }
}

const chance = (score: number, scores: readonly number[]): number =>
  (1 + scores.filter((other) => other >= score).length) / (scores.length + 1);

const medianOf = (scores: readonly number[]): number => [...scores].sort((a, b) => a - b)[scores.length >> 1] ?? 0;
