import type { RejectedReason, Source } from '../../model/source';

/** What a source counts, as it changes: events and, by reason, rejected records. */
export class SourceCounts {
  private readonly reasons = new Map<string, RejectedReason>();

  constructor(
    public events = 0,
    reasons: readonly RejectedReason[] = [],
  ) {
    for (const reason of reasons) this.reject(reason);
  }

  has(reason: string): boolean {
    return this.reasons.has(reason);
  }

  /** How many records were rejected for a reason. */
  countOf(reason: string): number {
    return this.reasons.get(reason)?.count ?? 0;
  }

  /** Counts rejected records; fewer where the count is negative. */
  reject(more: RejectedReason): void {
    const count = this.countOf(more.reason) + more.count;
    if (count > 0) this.reasons.set(more.reason, { ...(this.reasons.get(more.reason) ?? more), count });
    else this.reasons.delete(more.reason);
  }

  /** These and others together. */
  with(others: SourceCounts): SourceCounts {
    const both = new SourceCounts(this.events + others.events, [...this.reasons.values()]);
    for (const reason of others.reasons.values()) both.reject(reason);
    return both;
  }

  /** These without others. */
  without(others: SourceCounts): SourceCounts {
    const left = new SourceCounts(this.events - others.events, [...this.reasons.values()]);
    for (const reason of others.reasons.values()) left.reject({ ...reason, count: -reason.count });
    return left;
  }

  /** The part of a source that these make, the most frequent reasons first. */
  counted(): Pick<Source, 'records' | 'events' | 'rejected' | 'rejectedReasons'> {
    const rejectedReasons = [...this.reasons.values()].sort((a, b) => b.count - a.count);
    const rejected = rejectedReasons.reduce((sum, { count }) => sum + count, 0);
    return { records: this.events + rejected, events: this.events, rejected, rejectedReasons };
  }
}
