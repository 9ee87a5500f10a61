import type { Work } from './shared/work';

/** Counts over the rows of some users, [from, to); user 0 is the events without a user. */
export interface UserPass {
  /** What another thread makes the same pass of. */
  readonly work: Work;
  over(from: number, to: number): void;
  /**
   * Its counts, which are added to those of the same pass over other users. What it writes of each user by itself is
   * not among them: that stands in memory which threads share.
   */
  tallies(): readonly Uint32Array[];
}
