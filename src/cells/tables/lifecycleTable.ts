import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import { type LifecycleAnswer, lifecycleMeasures as measures } from '../lifecycle';
import type { CellTable } from './cellTable';

/** A row an interval, the earliest first. */
export const lifecycleTable = ({ intervals }: LifecycleAnswer): CellTable => ({
  columns: [
    { name: l10n.t({ message: 'From', comment: ['the first day of an interval'] }), format: null },
    { name: l10n.t({ message: 'Before', comment: ['the day before which an interval ends'] }), format: null },
    ...measures.map((id) => ({ name: measureOf(id).label, format: measureOf(id).format })),
  ],
  rows: intervals.map((interval) => [interval.from, interval.to, ...measures.map((id) => interval[id])]),
});
