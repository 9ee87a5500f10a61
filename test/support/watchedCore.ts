import type { SecondCore } from '../../src/engine/columnar/shared/secondCore';
import { Share } from '../../src/engine/columnar/shared/share';

/** A second core of which is known in how many jobs it took part. */
export function watchedCore(core: SecondCore): { readonly core: SecondCore; jobsDone(): number } {
  const states: Int32Array[] = [];
  return {
    core: {
      leastRows: core.leastRows,
      stretchRows: core.stretchRows,
      ready: (rows) => core.ready(rows),
      offer(job) {
        states.push(job.state);
        return core.offer(job);
      },
    },
    jobsDone: () => states.filter((state) => new Share(Uint32Array.of(0), state).settle() === 'done').length,
  };
}
