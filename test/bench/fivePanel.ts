import type { CellSpec } from '../../src/cells/cell';
import { panelDimensions } from './panelLog';
import type { BenchPanel } from './panelTimes';

const top = 25;
const breakdowns = Object.keys(panelDimensions).map(
  (dimension): CellSpec => ({ id: dimension, kind: 'breakdown', params: { dimension, top } }),
);

/** Triangle with its lines, a breakdown of each of five dimensions, and a matrix. */
export const fivePanel: BenchPanel = {
  cells: [
    { id: 'triangle', kind: 'triangle', params: {} },
    ...breakdowns,
    { id: 'matrix', kind: 'matrix', params: { rows: 'device', cols: 'tier', measure: 'error_rate', top } },
  ],
  clicks: ['device-1', 'tier-2'],
};
