import { measureOf } from '../../measures/catalogue';
import { type LifecycleAnswer, lifecycleMeasures as measures } from '../lifecycle';
import type { CellTable } from './cellTable';

/** A row an interval, the earliest first. */
export const lifecycleTable = ({ intervals }: LifecycleAnswer): CellTable => ({
  columns: [
    { name: 'From', format: null },
    { name: 'Before', format: null },
    ...measures.map((id) => ({ name: measureOf(id).label, format: measureOf(id).format })),
  ],
  rows: intervals.map((interval) => [interval.from, interval.to, ...measures.map((id) => interval[id])]),
});
