import type { Work } from './shared/work';
import type { UserPass } from './userPass';

export interface DaysGiven {
  readonly code: Uint16Array | Uint32Array;
  readonly day: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
  /** 0 for each row that is not kept, whatever its code; null where there is none. */
  readonly kept: Uint8Array | null;
  /** 0 for each user of whom nothing is kept; null where that is not known. */
  readonly users: Uint8Array | null;
  /** 1 + outcome for each code that is kept, else 0; null where all are kept. */
  readonly verdict: Uint8Array | null;
  /** How many days the calendar has. */
  readonly days: number;
  /** See DayGaps. */
  readonly farthest: number;
}

/** Counts what is kept by day, and by how many days before it its user was seen last. */
export class DayPass implements UserPass {
  /** See DayGaps. */
  readonly gaps: Uint32Array;
  readonly errors: Uint32Array;
  readonly impacted: Uint32Array;

  constructor(private readonly given: DaysGiven) {
    const { days, farthest } = given;
    this.gaps = new Uint32Array(days * (farthest + 1));
    this.errors = new Uint32Array(days);
    this.impacted = new Uint32Array(days);
  }

  get work(): Work {
    return { kind: 'days', given: this.given };
  }

  over(from: number, to: number): void {
    const { verdict } = this.given;
    if (verdict === null) this.#overAll(from, to);
    else this.#overKept(from, to, verdict);
  }

  #overKept(from: number, to: number, verdict: Uint8Array): void {
    const { code, day, starts, kept: rows, users, days, farthest } = this.given;
    const { gaps, errors, impacted } = this;
    const width = farthest + 1;
    for (let user = from; user < to; user++) {
      if (users !== null && users[user] === 0) continue;
      // User 0, the events without a user, is never new: its gaps are below 0.
      let last = user === 0 ? days : -farthest;
      let lastFailed = -1;
      const end = starts[user + 1]!;
      for (let i = starts[user]!; i < end; i++) {
        const kept = verdict[code[i]!]!;
        if (kept === 0 || (rows !== null && rows[i] === 0)) continue;
        const d = day[i]!;
        let gap = d - last;
        if (gap > farthest) gap = farthest;
        if (gap < 0) gap = 0;
        else last = d;
        gaps[d * width + gap]!++;
        if (kept === 1) continue;
        errors[d]!++;
        if (d === lastFailed || user === 0) continue;
        lastFailed = d;
        impacted[d]!++;
      }
    }
  }

  /** As #overKept, where there is nothing to look up: a sixth faster, on the pass that is the longest. */
  #overAll(from: number, to: number): void {
    const { code, day, starts, days, farthest } = this.given;
    const { gaps, errors, impacted } = this;
    const width = farthest + 1;
    for (let user = from; user < to; user++) {
      let last = user === 0 ? days : -farthest;
      let lastFailed = -1;
      const end = starts[user + 1]!;
      for (let i = starts[user]!; i < end; i++) {
        const d = day[i]!;
        let gap = d - last;
        if (gap > farthest) gap = farthest;
        if (gap < 0) gap = 0;
        else last = d;
        gaps[d * width + gap]!++;
        if ((code[i]! & 1) === 0) continue;
        errors[d]!++;
        if (d === lastFailed || user === 0) continue;
        lastFailed = d;
        impacted[d]!++;
      }
    }
  }

  tallies(): readonly Uint32Array[] {
    return [this.gaps, this.errors, this.impacted];
  }
}
