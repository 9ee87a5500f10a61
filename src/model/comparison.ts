import type { Calendar } from './calendar';
import { type Clause, periodOf } from './selection';
import { isoDate } from './timeZone';

/**
 * With what the selected period is compared: the period of the same length just before it; the one before it that starts
 * on the same day of the week; or any other. `from` and `to` are day numbers, half-open.
 */
export type Comparison =
  | { readonly kind: 'previous' | 'aligned' }
  | { readonly kind: 'period'; readonly from: number; readonly to: number };

/** The period that is compared with, as day numbers; or why there is none. */
export type Compared = { readonly from: number; readonly to: number } | { readonly missing: string };

/** The period that the one of the clauses is compared with: it must lie within the days that the log covers in full. */
export function comparedPeriod(
  comparison: Comparison,
  clauses: readonly Clause[],
  { firstDay, days, full }: Pick<Calendar, 'firstDay' | 'days' | 'full'>,
): Compared {
  const selected = periodOf(clauses);
  if (comparison.kind !== 'period' && !selected)
    return { missing: 'the whole log is selected, and nothing lies before it; select a period to compare' };
  const first = firstDay + full.from;
  const end = firstDay + full.to;
  const { from, to } = comparison.kind === 'period' ? comparison : shifted(comparison.kind, selected, firstDay + days);
  if (from >= first && to <= end && from < to) return { from, to };
  const covered = `the log covers ${isoDate(first)} to before ${isoDate(end)} in full`;
  return { missing: `${isoDate(from)} to before ${isoDate(to)} is not all in the log; ${covered}` };
}

/** The clauses with another period in the place of theirs. */
export const withPeriod = (clauses: readonly Clause[], { from, to }: { from: number; to: number }): Clause[] => [
  ...clauses.filter(({ kind }) => kind !== 'period'),
  { source: 'compared', kind: 'period', from, to },
];

/** A period that ends behind the log ends with it: to compare the days that are not there would halve every count. */
function shifted(
  kind: 'previous' | 'aligned',
  selected: { from: number; to: number } | null,
  end: number,
): { from: number; to: number } {
  const from = selected?.from ?? 0;
  const to = Math.min(selected?.to ?? 0, end);
  const length = to - from;
  const back = kind === 'previous' ? length : 7 * Math.ceil(length / 7);
  return { from: from - back, to: to - back };
}
