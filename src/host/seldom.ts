import type { Held } from './emitter';

export interface Seldom extends Held {
  /** Does the work at once. */
  now(): void;
  /** Has it done after a rest since the last time, once for all who ask meanwhile. */
  soon(): void;
}

/** Work for a log that grows all the time: not at each of its growths. */
export function seldom(work: () => void, restMs = 10_000): Seldom {
  let timer: NodeJS.Timeout | null = null;
  let last = Number.NEGATIVE_INFINITY;
  const stop = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const now = (): void => {
    stop();
    last = performance.now();
    work();
  };
  return {
    now,
    soon: () => {
      timer ??= setTimeout(now, Math.max(0, last + restMs - performance.now()));
    },
    dispose: stop,
  };
}
