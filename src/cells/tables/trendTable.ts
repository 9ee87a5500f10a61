import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import { type Grain, isoUnit } from '../../model/grain';
import type { TrendAnswer } from '../trend';
import type { CellTable } from './cellTable';

const units: Readonly<Record<Grain, string>> = {
  day: l10n.t('day'),
  hour: l10n.t('hour'),
  minute: l10n.t('minute'),
};

/** A row a day: the measure of the segment, that of the whole log where they differ, and whether the day counts. */
export function trendTable({ measure, firstDay, grain, values, whole, beside, counted }: TrendAnswer): CellTable {
  const { label, format } = measureOf(measure);
  return {
    columns: [
      { name: units[grain], format: null },
      { name: label, format },
      ...(whole ? [{ name: l10n.t('{0}, whole log', label), format }] : []),
      ...(beside ? [{ name: `${label}, ${beside.name}`, format }] : []),
      { name: l10n.t({ message: 'complete', comment: ['of a day: yes or no'] }), format: null },
    ],
    rows: values.map((value, i) => [
      isoUnit(firstDay + i, grain),
      value,
      ...(whole ? [whole[i] ?? null] : []),
      ...(beside ? [beside.values[i] ?? null] : []),
      i >= counted.from && i < counted.to ? l10n.t('yes') : l10n.t('no'),
    ]),
  };
}
