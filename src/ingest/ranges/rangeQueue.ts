import type { Range, RangePart } from './range';

interface Slot {
  readonly part: Promise<RangePart>;
  resolve(part: RangePart): void;
  reject(error: unknown): void;
}

/** Hands ranges out to readers and their parts over in order, at most `ahead` of them before they are asked for. */
export class RangeQueue {
  private readonly slots: readonly Slot[];
  private readonly returned: number[] = [];
  private next = 0;
  private done = 0;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly ranges: readonly Range[],
    private readonly ahead: number,
  ) {
    this.slots = ranges.map(newSlot);
  }

  /** Reads one range after the other until none is left. A reader that fails gives its range back and goes on no more. */
  async work(read: (range: Range) => Promise<RangePart>, isFatal: (error: unknown) => boolean): Promise<void> {
    for (;;) {
      const i = await this.take();
      const range = this.ranges[i];
      if (!range) return;
      try {
        this.slots[i]?.resolve(await read(range));
      } catch (error) {
        if (isFatal(error)) this.fail(error);
        else this.giveBack(i);
        return;
      }
    }
  }

  /** The part of a range. @throws what its reader threw. */
  async part(i: number): Promise<RangePart> {
    const part = await this.slots[i]?.part;
    if (!part) throw new RangeError(`there is no range ${i}`);
    this.done = i + 1;
    this.wake();
    return part;
  }

  /** Ends all: every part that is still to come is refused. */
  fail(error: unknown): void {
    this.next = this.ranges.length;
    this.returned.length = 0;
    this.done = this.ranges.length;
    for (const slot of this.slots) slot.reject(error);
    this.wake();
  }

  private async take(): Promise<number> {
    for (;;) {
      const again = this.returned.shift();
      if (again !== undefined) return again;
      if (this.done >= this.ranges.length) return this.ranges.length;
      if (this.next < this.ranges.length && this.next < this.done + this.ahead) return this.next++;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  private giveBack(i: number): void {
    this.returned.push(i);
    this.wake();
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function newSlot(): Slot {
  let resolve: Slot['resolve'] = () => {};
  let reject: Slot['reject'] = () => {};
  const part = new Promise<RangePart>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Who asks for the part hears of it.
  part.catch(() => {});
  return { part, resolve, reject };
}
