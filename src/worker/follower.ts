/** Files are looked at so often, in milliseconds: a notice of the system's does not come from every drive. */
const pollMs = 250;
/** While others have the worker, so soon again. */
const busyMs = 50;
/** So many looks may fail one after the other, as when a drive is away for a moment. */
const mostFailures = 5;

/**
 * Looks at something again and again while it is on: at most half of the time, as after each look it rests as long as that
 * took. One look at a time; it holds no process open. A look that fails is one at which nothing came; after five in a row it
 * stops.
 */
export class Follower {
  #isOn = false;
  #isLooking = false;
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param isBusy true while others wait for the worker */
  constructor(
    private readonly look: () => Promise<void>,
    private readonly isBusy: () => boolean,
  ) {}

  /** Looks at once, and goes on. */
  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#failures = 0;
    if (!this.#isLooking) this.#next(0);
  }

  /** Looks no more; a look that is under way ends. */
  stop(): void {
    this.#isOn = false;
    clearTimeout(this.#timer);
  }

  #next(ms: number): void {
    this.#timer = setTimeout(() => void this.#turn(), ms).unref();
  }

  async #turn(): Promise<void> {
    if (this.isBusy()) return this.#next(busyMs);
    const start = performance.now();
    this.#isLooking = true;
    try {
      await this.look();
      this.#failures = 0;
    } catch {
      if (++this.#failures >= mostFailures) this.stop();
    } finally {
      this.#isLooking = false;
    }
    if (this.#isOn) this.#next(Math.max(pollMs, performance.now() - start));
  }
}
