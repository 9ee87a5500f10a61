import type { PointsClause } from '../model/selection';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';

/** Brings the lines of the panel into view: those of the selection, or for the moment of one segment. */
export function showLines(
  { session, panel, notices }: Pick<Parts, 'session' | 'panel' | 'notices'>,
  segment: PointsClause | null = null,
): void {
  if (!session.log) {
    offerToOpen(notices);
    return;
  }
  if (!session.cells.some(({ kind }) => kind === 'lines')) session.arrange({ op: 'add', kind: 'lines' });
  const spec = session.cells.find(({ kind }) => kind === 'lines');
  if (spec?.kind !== 'lines') return;
  session.configure({ ...spec, params: { ...spec.params, segment } });
  panel.reveal(spec.id);
}
