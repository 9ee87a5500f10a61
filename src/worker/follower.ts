/** Files are looked at so often, in milliseconds: a notice of the system's does not come from every drive. */
const pollMs = 250;
/** While others have the worker, so soon again. */
const busyMs = 50;

/**
 * Looks at something again and again while it is on: at most half of the time, as after each look it rests as long as that
 * took. One look at a time, and none after one that failed; it holds no process open.
 */
export class Follower {
  #isOn = false;
  #isLooking = false;
  #hasEnded = false;
  #timer: NodeJS.Timeout | undefined;

  /** @param isBusy true while others wait for the worker; @param onEnd hears what a look threw, which was the last one */
  constructor(
    private readonly look: () => Promise<void>,
    private readonly isBusy: () => boolean,
    private readonly onEnd: (error: unknown) => void,
  ) {}

  /** Looks at once, and goes on; never again after a look that failed. */
  start(): void {
    if (this.#isOn || this.#hasEnded) return;
    this.#isOn = true;
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
    } catch (error) {
      // What a look has read may be lost with it: to look again could leave it out without a word.
      this.stop();
      this.#hasEnded = true;
      this.onEnd(error);
    } finally {
      this.#isLooking = false;
    }
    if (this.#isOn) this.#next(Math.max(pollMs, performance.now() - start));
  }
}
