import type { SecondCore } from '../../src/engine/columnar/shared/secondCore';
import { takeShare } from '../../src/engine/columnar/shared/takeShare';

/** A second core that takes every job at once and on this thread: its first stretches, as many as `most` tells of the job of a number. */
export function otherHalf(most: (job: number) => number, stretchRows: number): SecondCore {
  let jobs = 0;
  return {
    leastRows: 0,
    stretchRows,
    ready: () => {},
    offer(job) {
      takeShare(structuredClone(job), most(jobs++));
      return { isLost: false };
    },
  };
}
