import type { RejectedReason } from '../model/source';

/** Counts the records that are no events, by reason. */
export class Rejects {
  count = 0;
  private readonly reasons = new Map<string, { reason: string; count: number; firstLine: number }>();

  add(reason: string, line: number): void {
    this.count++;
    const known = this.reasons.get(reason);
    if (known) known.count++;
    else this.reasons.set(reason, { reason, count: 1, firstLine: line });
  }

  /** The most frequent first. */
  list(): RejectedReason[] {
    return [...this.reasons.values()].sort((a, b) => b.count - a.count);
  }
}
