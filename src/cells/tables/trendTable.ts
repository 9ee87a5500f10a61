import { measureOf } from '../../measures/catalogue';
import { isoUnit } from '../../model/grain';
import type { TrendAnswer } from '../trend';
import type { CellTable } from './cellTable';

/** A row a day: the measure of the segment, that of the whole log where they differ, and whether the day counts. */
export function trendTable({ measure, firstDay, grain, values, whole, beside, counted }: TrendAnswer): CellTable {
  const { label, format } = measureOf(measure);
  return {
    columns: [
      { name: grain, format: null },
      { name: label, format },
      ...(whole ? [{ name: `${label}, whole log`, format }] : []),
      ...(beside ? [{ name: `${label}, ${beside.name}`, format }] : []),
      { name: 'complete', format: null },
    ],
    rows: values.map((value, i) => [
      isoUnit(firstDay + i, grain),
      value,
      ...(whole ? [whole[i] ?? null] : []),
      ...(beside ? [beside.values[i] ?? null] : []),
      i >= counted.from && i < counted.to ? 'yes' : 'no',
    ]),
  };
}
