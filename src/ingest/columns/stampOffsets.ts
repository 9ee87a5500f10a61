import type { TimeSpan } from './coreTimes';

/** What the stamps of a log say of their clock. */
export interface StampClock {
  /** The offsets from UTC that stamps carried: minutes east, ascending. */
  readonly offsets: readonly number[];
  /** Whether there are stamps without an offset. */
  readonly bare: boolean;
}

/** The span of the times whose stamps carried one offset; NaN for none. */
export interface OffsetSpan extends TimeSpan {
  readonly offset: number;
}

/** Gathers the offsets from UTC that stamps carry, with the span of the times of each. */
export class StampOffsets {
  private readonly spans = new Map<number, { from: number; to: number }>();
  private current = Number.POSITIVE_INFINITY;
  private span = { from: 0, to: 0 };

  /** @param offset minutes east of UTC, NaN for a stamp without one */
  add(offset: number, ms: number): void {
    if (!Object.is(offset, this.current)) this.turnTo(offset, ms);
    const { span } = this;
    if (ms < span.from) span.from = ms;
    else if (ms > span.to) span.to = ms;
  }

  /** The span of all times. */
  whole(): TimeSpan {
    const spans = [...this.spans.values()];
    return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
  }

  spansByOffset(): OffsetSpan[] {
    return [...this.spans].map(([offset, span]) => ({ offset, ...span }));
  }

  absorb(spans: readonly OffsetSpan[]): void {
    for (const { offset, from, to } of spans) {
      this.add(offset, from);
      this.add(offset, to);
    }
  }

  /** The clock of the stamps in a span: a stamp that was rejected for its time shall not tell. */
  clockWithin({ from, to }: TimeSpan): StampClock {
    const seen = [...this.spans].flatMap(([offset, span]) => (span.from <= to && span.to >= from ? [offset] : []));
    return {
      offsets: seen.filter((offset) => !Number.isNaN(offset)).sort((a, b) => a - b),
      bare: seen.some(Number.isNaN),
    };
  }

  private turnTo(offset: number, ms: number): void {
    this.current = offset;
    const known = this.spans.get(offset);
    this.span = known ?? { from: ms, to: ms };
    if (!known) this.spans.set(offset, this.span);
  }
}
