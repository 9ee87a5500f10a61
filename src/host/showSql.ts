import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CellContext } from '../cells/cell';
import { sqlOfCells, sqlOfMeasure } from '../cells/sqlOfCells';
import type { MeasureId } from '../measures/measure';
import type { LogInfo } from '../model/logInfo';
import { offerToOpen } from './offerToOpen';
import { partOf } from './partOf';
import type { Parts } from './parts';

/** The star schema holds no more than was read. */
const partNote = (log: LogInfo): string => {
  const part = partOf(log, vscode.env.language);
  return part === null ? '' : `/* ${l10n.t('The log was read in part: {0}', part)} */\n\n`;
};

/** Shows the statement that gives a measure of the selection. */
export async function showSqlOf(
  id: MeasureId,
  context: CellContext,
  { documents }: Pick<Parts, 'documents'>,
): Promise<void> {
  await documents.show('Log Health.sql', `${partNote(context.log)}${sqlOfMeasure(id, context)}`);
}

/** Shows the statements that give the numbers on screen, or those of one cell; Run SQL runs the one at the cursor. */
export async function showSql(
  { session, notices, documents }: Pick<Parts, 'session' | 'notices' | 'documents'>,
  cell?: unknown,
): Promise<void> {
  const { context, cells } = session;
  if (!context) return offerToOpen(notices);
  const asked = cells.filter(({ id }) => id === cell);
  const text = sqlOfCells(asked.length > 0 ? asked : cells, context);
  await documents.show('Log Health.sql', `${partNote(context.log)}${text}`);
}
