import { sqlOfCells } from '../cells/sqlOfCells';
import type { LogInfo } from '../model/logInfo';
import { offerToOpen } from './offerToOpen';
import { partOf } from './partOf';
import type { Parts } from './parts';

/** The star schema holds no more than was read. */
const partNote = (log: LogInfo): string => {
  const part = partOf(log, 'en');
  return part === null ? '' : `/* The log was read in part: ${part} */\n\n`;
};

/** Shows the statements that give the numbers on screen; Run SQL runs the one at the cursor. */
export async function showSql({
  session,
  notices,
  documents,
}: Pick<Parts, 'session' | 'notices' | 'documents'>): Promise<void> {
  const { context, cells } = session;
  if (!context) return offerToOpen(notices);
  await documents.show('Log Health.sql', [partNote(context.log), sqlOfCells(cells, context)].join(''));
}
