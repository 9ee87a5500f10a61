import * as l10n from '@vscode/l10n';
import type { Calendar } from './calendar';
import { type Grain, isoUnit } from './grain';
import { type Clause, periodOf } from './selection';

/**
 * With what the selected period is compared: the period of the same length just before it; the one before it that starts
 * on the same day of the week (in a log of hours at the same hour); or any other. `from` and `to` are day numbers, half-open.
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
  { grain, firstDay, days, full }: Pick<Calendar, 'grain' | 'firstDay' | 'days' | 'full'>,
): Compared {
  const selected = periodOf(clauses);
  if (comparison.kind !== 'period' && !selected)
    return {
      missing: l10n.t('the whole log is selected, and nothing lies before it; select a period to compare'),
    };
  const first = firstDay + full.from;
  const end = firstDay + full.to;
  const { from, to } =
    comparison.kind === 'period' ? comparison : shifted(wholes(comparison.kind, grain), selected, firstDay + days);
  if (from >= first && to <= end && from < to) return { from, to };
  const [wantedFrom = '', wantedTo = '', coveredFrom = '', coveredTo = ''] = [from, to, first, end].map((unit) =>
    isoUnit(unit, grain),
  );
  return {
    missing: l10n.t(
      '{0} to before {1} is not all in the log; the log covers {2} to before {3} in full',
      wantedFrom,
      wantedTo,
      coveredFrom,
      coveredTo,
    ),
  };
}

/** The clauses with another period in the place of theirs. */
export const withPeriod = (clauses: readonly Clause[], { from, to }: { from: number; to: number }): Clause[] => [
  ...clauses.filter(({ kind }) => kind !== 'period'),
  { source: 'compared', kind: 'period', from, to },
];

/** In steps of how many days the earlier period lies back: of weeks, or in a short log of days of hours or hours of minutes. */
const wholes = (kind: 'previous' | 'aligned', grain: Grain): number =>
  kind === 'previous' ? 1 : { day: 7, hour: 24, minute: 60 }[grain];

/** A period that ends behind the log ends with it: to compare the days that are not there would halve every count. */
function shifted(
  whole: number,
  selected: { from: number; to: number } | null,
  end: number,
): { from: number; to: number } {
  const from = selected?.from ?? 0;
  const to = Math.min(selected?.to ?? 0, end);
  const length = to - from;
  const back = whole * Math.ceil(length / whole);
  return { from: from - back, to: to - back };
}
