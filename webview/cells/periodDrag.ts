import type { DayRange } from '../../src/protocol';

/** What is held of a period: one of its ends, all of it, or a new one that begins where the pointer went down. */
export type Grip = 'from' | 'to' | 'middle' | 'new';

/** A drag since the pointer went down on the day `at`, with the period that there was. */
export interface PeriodDrag {
  readonly grip: Grip;
  readonly at: number;
  readonly was: DayRange;
}

/** The period of both days and those between, whichever comes first. */
export const between = (a: number, b: number): DayRange => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 });

/** The day of the log that is nearest. */
export const dayWithin = (log: DayRange, day: number): number => Math.min(log.to - 1, Math.max(log.from, day));

/** A period of all days of the log is none. */
export const noneIfWhole = (period: DayRange | null, log: DayRange): DayRange | null =>
  period && period.from <= log.from && period.to >= log.to ? null : period;

export const isSamePeriod = (a: DayRange | null, b: DayRange | null): boolean => a?.from === b?.from && a?.to === b?.to;

/** The period after a drag to a day. Ends may cross; a whole period stays within the log and as long as it is. */
export function dragged({ grip, at, was }: PeriodDrag, day: number, log: DayRange): DayRange {
  const to = dayWithin(log, day);
  if (grip === 'new') return between(at, to);
  if (grip === 'from') return between(to, was.to - 1);
  if (grip === 'to') return between(was.from, to);
  const by = Math.min(log.to - was.to, Math.max(log.from - was.from, day - at));
  return { from: was.from + by, to: was.to + by };
}
