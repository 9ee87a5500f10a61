import { sharedArray } from '../../sharedArray';
import type { Pace } from '../pace';
import type { UserPass } from '../userPass';
import type { SecondCore } from './secondCore';
import { newState, Share } from './share';

/** Milliseconds for which this thread waits for the other before it looks whether that is still there. */
const waitMs = 8;

/** Makes a pass and takes it over all users. @throws the reason of a signal that is aborted. */
export type Passing = <P extends UserPass>(make: () => P) => Promise<P>;

/** Takes passes over users whose first rows are `starts`, and the end; together with a second core where there is one. */
export function passingOver(starts: Uint32Array, pace: Pace, core: SecondCore | null): Passing {
  const helping = core && starts.at(-1)! >= core.leastRows ? core : null;
  return async (make) => {
    const pass = make();
    if (await isTaken(pass, starts, pace, helping)) return pass;
    const alone = make();
    await isTaken(alone, starts, pace, null);
    return alone;
  };
}

/** Takes a pass; false where a part of it was lost with the second core. */
async function isTaken(pass: UserPass, starts: Uint32Array, pace: Pace, core: SecondCore | null): Promise<boolean> {
  const share = new Share(starts, newState(core?.stretchRows));
  const tallies = core ? pass.tallies() : [];
  const sums = sharedArray(
    Uint32Array,
    tallies.reduce((sum, { length }) => sum + length, 0),
  );
  const offer = core?.offer({ work: pass.work, starts, state: share.state, sums });
  try {
    for (let users = share.claim(); users; users = share.claim()) {
      pass.over(users.from, users.to);
      if (pace.isDue()) await pace.rest();
    }
    let other = share.settle();
    for (; other === 'at work'; other = share.settle()) {
      if (offer?.isLost) return false;
      share.wait(waitMs);
      if (pace.isDue()) await pace.rest();
    }
    if (other === 'done') add(pass.tallies(), sums);
    return true;
  } finally {
    share.stop();
  }
}

function add(tallies: readonly Uint32Array[], sums: Uint32Array): void {
  let at = 0;
  for (const tally of tallies) for (let i = 0; i < tally.length; i++) tally[i]! += sums[at++]!;
}
