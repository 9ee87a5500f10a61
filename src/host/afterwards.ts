import type { Held } from './emitter';

/** Milliseconds in which the panel has its answers on screen as a rule; all views share the editor's one thread. */
const panelFirstMs = 100;

export interface Afterwards extends Held {
  /** Has the work done once no more calls have come for a moment. */
  soon(): void;
  /** Does the work now where it is still to be done. */
  flush(): void;
}

/** Work that gives way to the panel, and is done once for many clicks: for views beside the one that was clicked. */
export function afterwards(work: () => void, waitMs = panelFirstMs): Afterwards {
  let timer: NodeJS.Timeout | null = null;
  const stop = (): boolean => {
    const wasWaiting = timer !== null;
    if (timer) clearTimeout(timer);
    timer = null;
    return wasWaiting;
  };
  return {
    soon() {
      stop();
      timer = setTimeout(() => {
        timer = null;
        work();
      }, waitMs);
    },
    flush() {
      if (stop()) work();
    },
    dispose: () => void stop(),
  };
}
