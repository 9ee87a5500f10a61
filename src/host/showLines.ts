import type { CellSpec } from '../cells/cell';
import { defaultStack } from '../cells/defaultStack';
import type { PointsClause } from '../model/selection';
import { offerToOpen } from './offerToOpen';
import type { Parts } from './parts';

/** Brings the lines of the panel into view: those of the selection, or for the moment of one segment. */
export function showLines(
  { session, panel, notices }: Pick<Parts, 'session' | 'panel' | 'notices'>,
  segment: PointsClause | null = null,
): void {
  const { log, cells } = session;
  if (!log) {
    offerToOpen(notices);
    return;
  }
  const isLines = (cell: CellSpec) => cell.kind === 'lines';
  const spec = cells.find(isLines) ?? defaultStack(log).find(isLines);
  if (spec?.kind !== 'lines') return;
  if (!cells.includes(spec)) session.addCell(spec);
  session.configure({ ...spec, params: { ...spec.params, segment } });
  panel.reveal(spec.id);
}
