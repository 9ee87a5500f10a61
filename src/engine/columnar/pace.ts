import { setImmediate } from 'node:timers/promises';

/** Milliseconds for which the thread is held at most, so that a newer question gets in. */
const turnMs = 8;

/** Lets others have the thread now and then, and notices that an answer is wanted no more. */
export class Pace {
  #since = performance.now();

  constructor(private readonly signal?: AbortSignal) {}

  /** Whether it is time to `rest`. */
  isDue(): boolean {
    return performance.now() - this.#since >= turnMs;
  }

  /** @throws the signal's reason once it is aborted. */
  async rest(): Promise<void> {
    await setImmediate();
    this.signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
