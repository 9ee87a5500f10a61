import * as l10n from '@vscode/l10n';
import type { MatrixParams } from '../cells/matrix';
import type { MatrixAxis } from '../protocol/panelProtocol';
import type { Parts } from './parts';

/** A matrix with a dimension on one of its axes; where the other axis has it already, the two change places. */
export function withAxis<P extends Pick<MatrixParams, MatrixAxis>>(params: P, axis: MatrixAxis, dimension: string): P {
  const other = axis === 'rows' ? 'cols' : 'rows';
  const isThere = params[other] === dimension;
  return { ...params, [axis]: dimension, [other]: isThere ? params[axis] : params[other] };
}

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
