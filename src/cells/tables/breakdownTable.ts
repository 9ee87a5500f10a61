import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import type { BreakdownAnswer } from '../breakdown';
import { segmentMeasures as measures } from '../segmentStats';
import type { CellTable } from './cellTable';

/** A row a member, and one of the counts over all of them. */
export const breakdownTable = ({ field, rows, total }: BreakdownAnswer): CellTable => ({
  columns: [
    { name: field, format: null },
    ...measures.map((id) => ({ name: measureOf(id).label, format: measureOf(id).format })),
  ],
  rows: [
    ...rows.map((row) => [row.member.label, ...measures.map((id) => row[id])]),
    [l10n.t('(all)'), ...measures.map((id) => total[id])],
  ],
});
