import { diagnosisProgress } from './diagnosisProgress';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';

/** Brings the verdict into view, which is made where it is in sight; below the triangle if there is none in the panel. */
export async function diagnose({
  session,
  panel,
  notices,
}: Pick<Parts, 'session' | 'panel' | 'notices'>): Promise<void> {
  if (!session.log) {
    offerToOpen(notices);
    return;
  }
  const isThere = session.cells.some(({ kind }) => kind === 'verdict');
  if (!isThere) session.arrange({ op: 'put', cell: { id: 'verdict', kind: 'verdict', params: {} }, at: 1 });
  const cell = session.cells.find(({ kind }) => kind === 'verdict');
  if (cell) panel.reveal(cell.id);
  await diagnosisProgress(session);
}
