import type { Range, RangeRead } from './range';

type Slot = 'free' | 'here' | Promise<RangeRead | null>;

/**
 * The ranges of a log, of which threads read some ahead while the others are read here, in order. The first one that is
 * free is always left for here, so that here is something to do.
 */
export class RangeQueue {
  private readonly slots: Slot[];
  private here = 0;
  private isOver = false;
  private waiting: (() => void)[] = [];

  /** @param ahead so many ranges at most are read before they are asked for: what they hold takes memory */
  constructor(
    private readonly ranges: readonly Range[],
    private readonly ahead: number,
  ) {
    this.slots = ranges.map(() => 'free');
  }

  /** Has a thread read one range after the other until none is left. One that breaks goes on no more. */
  async work(read: (range: Range) => Promise<RangeRead>, isFatal: (error: unknown) => boolean): Promise<void> {
    for (let isSound = true; isSound; ) {
      const i = await this.take();
      const range = this.ranges[i];
      if (!range) return;
      const reading = read(range).catch((error: unknown) => {
        isSound = false;
        if (isFatal(error)) throw error;
        return null;
      });
      this.slots[i] = reading;
      // Who asks for the range hears of it.
      await reading.catch(() => {});
    }
  }

  /** What was read of the next range, in order; `null` where it is to be read here. @throws what its reader threw, if fatal. */
  async readOf(i: number): Promise<RangeRead | null> {
    this.here = i;
    const slot = this.slots[i];
    if (slot === 'free') this.slots[i] = 'here';
    this.wake();
    return slot instanceof Promise ? slot : null;
  }

  /** No more ranges are handed out. */
  end(): void {
    this.isOver = true;
    this.wake();
  }

  private async take(): Promise<number> {
    for (;;) {
      const left = this.slots.indexOf('free');
      const next = left < 0 ? -1 : this.slots.indexOf('free', left + 1);
      if (this.isOver || next < 0) return this.ranges.length;
      if (next <= this.here + this.ahead) return next;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
