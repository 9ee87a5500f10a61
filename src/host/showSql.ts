import { sqlOfCells } from '../cells/sqlOfCells';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';

/** Shows the statements that give the numbers on screen; Run SQL runs the one at the cursor. */
export async function showSql({
  session,
  notices,
  documents,
}: Pick<Parts, 'session' | 'notices' | 'documents'>): Promise<void> {
  const { context, cells } = session;
  if (!context) return offerToOpen(notices);
  await documents.show('Log Health.sql', sqlOfCells(cells, context));
}
