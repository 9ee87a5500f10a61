import * as l10n from '@vscode/l10n';
import type { LinesAnswer } from '../lines';
import type { CellTable } from './cellTable';

/** How many lines there are: the lines themselves are read by who shows them. */
export const linesTable = ({ total, errorsOnly }: LinesAnswer): CellTable => ({
  columns: [{ name: errorsOnly ? l10n.t('Errors') : l10n.t('Events'), format: { kind: 'count' } }],
  rows: [[total]],
});
