import * as l10n from '@vscode/l10n';
import { type MatrixAxis, withAxis } from '../cells/matrixAxis';
import type { Parts } from './parts';

/** Shows a dimension on an axis of the panel's first matrix, which is added where there is none. */
export function useInMatrix(
  { session, panel, notices }: Pick<Parts, 'session' | 'panel' | 'notices'>,
  dimension: string,
  axis: MatrixAxis,
): void {
  if ((session.log?.dimensions.length ?? 0) < 2) {
    notices.info(l10n.t('A matrix crosses two dimensions, and this log has only one.'));
    return;
  }
  if (!session.cells.some(({ kind }) => kind === 'matrix')) session.arrange({ op: 'add', kind: 'matrix' });
  const spec = session.cells.find(({ kind }) => kind === 'matrix');
  if (spec?.kind !== 'matrix') return;
  session.configure({ ...spec, params: withAxis(spec.params, axis, dimension) });
  panel.reveal(spec.id);
}
