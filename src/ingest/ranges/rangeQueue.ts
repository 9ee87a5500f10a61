import { setImmediate } from 'node:timers/promises';
import type { Range, RangeRead } from './range';

type ReadRange = (range: Range) => Promise<RangeRead>;

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
  async work(read: ReadRange, isFatal: (error: unknown) => boolean): Promise<void> {
    for (let isSound = true; isSound; ) {
      const i = await this.take();
      if (i < 0) return;
      isSound = await this.read(i, read, isFatal);
    }
  }

  /** While a thread still reads range `i`, reads others here as a thread does: nobody waits who could read. */
  async workUntil(i: number, read: ReadRange, isFatal: (error: unknown) => boolean): Promise<void> {
    this.reach(i);
    const slot = this.slots[i];
    if (!(slot instanceof Promise)) return;
    let isRead = false;
    const note = (): void => {
      isRead = true;
    };
    slot.then(note, note);
    for (let isSound = true; isSound; ) {
      // Lets in what a thread has said meanwhile.
      await setImmediate();
      const next = this.nextFree();
      if (isRead || next < 0) return;
      isSound = await this.read(next, read, isFatal);
    }
  }

  /** What was read of the next range, in order; `null` where it is to be read here. @throws what its reader threw, if fatal. */
  async readOf(i: number): Promise<RangeRead | null> {
    const slot = this.slots[i];
    if (slot === 'free') this.slots[i] = 'here';
    this.reach(i);
    return slot instanceof Promise ? slot : null;
  }

  /** No more ranges are handed out. */
  end(): void {
    this.isOver = true;
    this.wake();
  }

  /** Reads a range; false where its reader broke. Who asks for the part hears of what is fatal. */
  private async read(i: number, read: ReadRange, isFatal: (error: unknown) => boolean): Promise<boolean> {
    const range = this.ranges[i];
    if (!range) return false;
    let isSound = true;
    const part = read(range).catch((error: unknown) => {
      isSound = false;
      if (isFatal(error)) throw error;
      return null;
    });
    this.slots[i] = part;
    await part.catch(() => {});
    return isSound;
  }

  private async take(): Promise<number> {
    for (;;) {
      const next = this.nextFree();
      if (next >= 0) return next;
      const hasMore = this.slots.lastIndexOf('free') > this.slots.indexOf('free');
      if (this.isOver || !hasMore) return -1;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** The second free range, if it is within reach, else -1: the first one is left. */
  private nextFree(): number {
    const first = this.isOver ? -1 : this.slots.indexOf('free');
    const next = first < 0 ? -1 : this.slots.indexOf('free', first + 1);
    return next <= this.here + this.ahead ? next : -1;
  }

  private reach(i: number): void {
    this.here = i;
    this.wake();
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
