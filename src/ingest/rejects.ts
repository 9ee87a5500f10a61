import type { RejectedReason } from '../model/source';

/** Counts the records that are no events, by reason. */
export class Rejects {
  count = 0;
  /** The file that is read now. */
  file = '';
  private readonly reasons = new Map<string, { -readonly [key in keyof RejectedReason]: RejectedReason[key] }>();

  /** Counts a record of this line of the file read now, or several of which it is the first. */
  add(reason: string, line: number, count = 1, file = this.file): void {
    this.count += count;
    const known = this.reasons.get(reason);
    if (known) known.count += count;
    else this.reasons.set(reason, { reason, count, firstFile: file, firstLine: line });
  }

  /** The most frequent first. */
  list(): RejectedReason[] {
    return [...this.reasons.values()].sort((a, b) => b.count - a.count);
  }
}
