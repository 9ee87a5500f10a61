import type { Incident } from './linkWanted';
import type { Study } from './study';

/** Which user-days with an error a loss is asked for, and what share of them is beyond what was usual. */
export interface CountedErrors {
  /** 1 for these user-days. */
  readonly mask: Uint8Array;
  readonly excess: number;
  /** Of the days in the week after one, the share that is so beyond what was usual: who meets errors often is there anyway. */
  readonly excessAfter: number;
}

/**
 * Of an incident, the user-days with an error in its segment and days; of these, the share beyond the segment's before,
 * or, where it has no days before, beyond that outside of it. Without an incident: all with an error, whole.
 */
export function countedErrors(study: Study, incident: Incident | null): CountedErrors {
  const { days, attempts, exposed, past, first } = study;
  if (!incident) return { mask: exposed, excess: 1, excessAfter: 1 };
  const { from, to } = incident;
  const met = { during: new Share(), before: new Share(), outside: new Share() };
  const after = { during: new Share(), before: new Share(), outside: new Share() };
  const mask = exposed.map((is, i) => {
    const day = days.day[i]!;
    const isInside = attempts.inside[i] === 1;
    const isAfter = Number(past.metErrors[i]! > 1);
    if (day >= first) {
      if (!isInside || day < from) {
        const usual = isInside ? 'before' : 'outside';
        met[usual].add(is);
        after[usual].add(isAfter);
      } else if (day > from && day < to + 7) after.during.add(isAfter);
    }
    if (!isInside || day < from || day >= to) return 0;
    met.during.add(is);
    return is;
  });
  return { mask, excess: beyond(met), excessAfter: beyond(after) };
}

function beyond({ during, before, outside }: Readonly<Record<'during' | 'before' | 'outside', Share>>): number {
  const usual = before.all > 0 ? before.value : outside.value;
  return during.value > 0 ? Math.max(0, 1 - usual / during.value) : 0;
}

class Share {
  all = 0;
  #some = 0;

  add(is: number): void {
    this.all++;
    this.#some += is;
  }

  get value(): number {
    return this.all > 0 ? this.#some / this.all : 0;
  }
}
