import type { MatrixParams } from './matrix';

export type MatrixAxis = 'rows' | 'cols';

/** A matrix with a dimension on one of its axes; where the other axis has it already, the two change places. */
export function withAxis<P extends Pick<MatrixParams, MatrixAxis>>(params: P, axis: MatrixAxis, dimension: string): P {
  const other = axis === 'rows' ? 'cols' : 'rows';
  const isThere = params[other] === dimension;
  return { ...params, [axis]: dimension, [other]: isThere ? params[axis] : params[other] };
}
