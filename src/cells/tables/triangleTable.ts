import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import { formatValue } from '../../model/format';
import { textLocale } from '../../model/textLocale';
import { kpiIds, type TriangleAnswer } from '../triangle';
import type { CellTable } from './cellTable';

/** A row a measure: its value, as text too, and that of the period compared with, where there is one. */
export function triangleTable({ measures, period, compared, beside: other }: TriangleAnswer): CellTable {
  const before = compared && 'measures' in compared ? compared : null;
  const beside = other && 'measures' in other ? other : null;
  const column = (name: string) => ({ name, format: null });
  return {
    columns: [
      column(l10n.t('Measure')),
      column(l10n.t('{0} to before {1}', period.from, period.to)),
      ...(before ? [column(l10n.t('{0} to before {1}', before.period.from, before.period.to))] : []),
      ...(beside ? [column(beside.name)] : []),
      column(l10n.t('As text')),
    ],
    rows: kpiIds.map((id) => {
      const { label, format } = measureOf(id);
      return [
        label,
        measures[id],
        ...(before ? [before.measures[id]] : []),
        ...(beside ? [beside.measures[id]] : []),
        formatValue(measures[id], format, textLocale),
      ];
    }),
  };
}
