import type { DayRange } from '../../model/calendar';
import { sharedArray } from '../sharedArray';
import type { Facts } from './facts';
import type { Passing } from './shared/passing';
import type { Work } from './shared/work';
import type { UserPass } from './userPass';

/** What a block's rows of a period come down to, whatever is selected and however it is grouped. */
export interface PeriodCounts {
  /** Events by code. */
  readonly counts: Uint32Array;
  /** The codes of each user, once each, from `starts[user]` on. */
  readonly list: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
}

export interface CodesGiven {
  readonly code: Uint16Array | Uint32Array;
  readonly day: Uint16Array | Uint32Array;
  readonly starts: Uint32Array;
  /** 0 for each row that is not kept; null where there is none. */
  readonly kept: Uint8Array | null;
  readonly period: DayRange;
  readonly tuples: number;
  /** Takes the codes of each user, once each; those of users who are counted together follow each other. */
  readonly list: Uint16Array | Uint32Array;
  /** Take where those of each user begin, and end. */
  readonly begins: Uint32Array;
  readonly ends: Uint32Array;
}

/** Counts the codes of the days of a period. */
export async function countPeriod(
  { block, events, kept, starts }: Facts,
  period: DayRange,
  passing: Passing,
): Promise<PeriodCounts> {
  const { code, tuples } = block;
  const list = likeCodes(code, code.length);
  const begins = sharedArray(Uint32Array, starts.length - 1);
  const ends = sharedArray(Uint32Array, starts.length - 1);
  const given = { code, day: events.day, starts, kept, period, tuples, list, begins, ends };
  const { counts } = await passing(() => new PeriodCodes(given));
  return { counts, ...joined(given) };
}

export class PeriodCodes implements UserPass {
  readonly counts: Uint32Array;
  /** The user that had a code last. */
  readonly #seen: Uint32Array;

  constructor(private readonly given: CodesGiven) {
    this.counts = new Uint32Array(2 * given.tuples);
    this.#seen = new Uint32Array(2 * given.tuples);
  }

  get work(): Work {
    return { kind: 'codes', given: this.given };
  }

  over(from: number, to: number): void {
    const { code, day, starts, kept, list, begins, ends } = this.given;
    const { from: first, to: end } = this.given.period;
    const { counts } = this;
    const seen = this.#seen;
    let at = starts[from]!;
    for (let user = from; user < to; user++) {
      begins[user] = at;
      const last = starts[user + 1]!;
      for (let i = starts[user]!; i < last; i++) {
        if (kept !== null && kept[i] === 0) continue;
        const d = day[i]!;
        if (d < first || d >= end) continue;
        const c = code[i]!;
        counts[c]!++;
        // User 0, the events without a user, is never new.
        if (seen[c] === user) continue;
        seen[c] = user;
        list[at++] = c;
      }
      ends[user] = at;
    }
  }

  tallies(): readonly Uint32Array[] {
    return [this.counts];
  }
}

/** The list without the gaps between users who were not counted together. */
function joined({ list, begins, ends }: CodesGiven): Pick<PeriodCounts, 'list' | 'starts'> {
  const users = begins.length;
  const starts = sharedArray(Uint32Array, users + 1);
  for (let user = 0; user < users; user++) starts[user + 1] = starts[user]! + ends[user]! - begins[user]!;
  const out = likeCodes(list, starts[users]!);
  for (let from = 0; from < users; ) {
    let to = from + 1;
    while (to < users && begins[to] === ends[to - 1]) to++;
    out.set(list.subarray(begins[from], ends[to - 1]), starts[from]);
    from = to;
  }
  return { list: out, starts };
}

const likeCodes = (codes: Uint16Array | Uint32Array, length: number): Uint16Array | Uint32Array =>
  codes instanceof Uint16Array ? sharedArray(Uint16Array, length) : sharedArray(Uint32Array, length);
