import type { Job } from './secondCore';
import { Share } from './share';
import { passOf } from './work';

/** Counts users of a job as long as there are any, and writes what it has counted, on the thread that was offered the job. @param most so many stretches */
export function takeShare({ work, starts, state, sums }: Job, most = Number.POSITIVE_INFINITY): void {
  const share = new Share(starts, state);
  if (!share.begin()) return;
  const pass = passOf(work);
  for (let taken = 0; taken < most; taken++) {
    const users = share.claim();
    if (!users) break;
    pass.over(users.from, users.to);
  }
  let at = 0;
  for (const tally of pass.tallies()) {
    sums.set(tally, at);
    at += tally.length;
  }
  share.end();
}
