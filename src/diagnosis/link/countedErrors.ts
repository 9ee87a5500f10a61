import type { Incident } from './linkWanted';
import type { Study } from './study';

/** Which user-days with an error a loss is asked for, and what share of them is beyond what was usual. */
export interface CountedErrors {
  /** 1 for these user-days. */
  readonly mask: Uint8Array;
  readonly excess: number;
}

/**
 * Of an incident, the user-days with an error in its segment and days; of these, the share beyond the segment's before,
 * or, where it has no days before, beyond that outside of it. Without an incident: all with an error, whole.
 */
export function countedErrors({ days, attempts, exposed }: Study, incident: Incident | null): CountedErrors {
  if (!incident) return { mask: exposed, excess: 1 };
  const { from, to } = incident;
  const [during, before, outside] = [new Share(), new Share(), new Share()];
  const mask = exposed.map((is, i) => {
    const day = days.day[i]!;
    if (attempts.inside[i] === 0) {
      outside.add(is);
      return 0;
    }
    if (day < from) before.add(is);
    if (day < from || day >= to) return 0;
    during.add(is);
    return is;
  });
  const usual = before.all > 0 ? before.value : outside.value;
  return { mask, excess: during.value > 0 ? Math.max(0, 1 - usual / during.value) : 0 };
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
