import type { Pace } from './pace';

/** Rows between two looks at the clock. Few: a loop that is cold is compiled sooner for being entered often. */
const stretch = 2 ** 10;

/** Counts over the rows of some users, [from, to), in order; user 0 is the events without a user. */
export interface UserPass {
  over(from: number, to: number): void;
}

/** Takes a pass over all users, in stretches. `starts` are the first rows of each, and the end. */
export async function overUsers(pass: UserPass, starts: Uint32Array, pace: Pace): Promise<void> {
  const users = starts.length - 1;
  for (let from = 0; from < users; ) {
    const end = starts[from]! + stretch;
    let to = from + 1;
    while (to < users && starts[to + 1]! <= end) to++;
    pass.over(from, to);
    from = to;
    if (pace.isDue()) await pace.rest();
  }
}
