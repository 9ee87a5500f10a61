import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import type { LeaderboardsAnswer } from '../leaderboards';
import type { CellTable } from './cellTable';

const measures = ['events', 'errors', 'error_rate', 'users', 'impacted_users', 'lift', 'excess_errors'] as const;

/** A row for each member that its board shows, board after board. */
export const leaderboardsTable = ({ boards }: LeaderboardsAnswer): CellTable => ({
  columns: [
    { name: l10n.t('Dimension'), format: null },
    { name: l10n.t('Member'), format: null },
    ...measures.map((id) => ({ name: measureOf(id).label, format: measureOf(id).format })),
  ],
  rows: boards.flatMap(({ field, rows, selected }) =>
    [...rows, ...selected].map((row) => [field, row.label, ...measures.map((id) => row[id])]),
  ),
});
