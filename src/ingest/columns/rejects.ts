import type { RejectedReason } from '../../model/source';

/** Records of one reason: how many, and where the first is. */
export interface Rejected {
  readonly reason: string;
  readonly count: number;
  readonly file: string;
  readonly line: number;
}

/** Counts the records that are no events, by reason. */
export class Rejects {
  count = 0;
  /** The file that is read now. */
  file = '';
  /** Lines of that file before the one that is counted as its first. */
  linesBefore = 0;
  private readonly reasons = new Map<string, { -readonly [key in keyof RejectedReason]: RejectedReason[key] }>();

  /** Counts a record of this line of the file read now, or several of which it is the first. */
  add(reason: string, line: number, count = 1, file = this.file): void {
    this.count += count;
    const known = this.reasons.get(reason);
    if (known) known.count += count;
    else this.reasons.set(reason, { reason, count, firstFile: file, firstLine: line + this.linesBefore });
  }

  /** These and some more, counted apart. */
  with(more: readonly Rejected[]): Rejects {
    if (more.length === 0) return this;
    const all = new Rejects();
    for (const known of this.reasons.values()) all.add(known.reason, known.firstLine, known.count, known.firstFile);
    for (const { reason, line, count, file } of more) all.add(reason, line, count, file);
    return all;
  }

  /** In the order of first sight. */
  bySight(): RejectedReason[] {
    return [...this.reasons.values()];
  }

  /** The most frequent first. */
  list(): RejectedReason[] {
    return this.bySight().sort((a, b) => b.count - a.count);
  }
}
