import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellSpec } from '../../../src/cells/cell';
import { viewOf } from '../../../src/host/logView';
import type { Baseline } from '../../../src/model/selection';
import { smallLog } from './smallLog';

const { info } = smallLog(['a.jsonl']);
const triangle: CellSpec = { id: 'triangle', kind: 'triangle', params: {} };

describe('an earlier view of a log', () => {
  it('forgets the segment that lines were looked at of for the moment, even of a dimension that is gone', () => {
    const segment = { source: 'lines', kind: 'points', dimensions: ['planet'], keys: [['x']] } as const;
    const lines: CellSpec = { id: 'lines', kind: 'lines', params: { order: 'oldest', segment } };
    const { cells } = viewOf(info, { clauses: [], cells: [triangle, lines] });
    assert.deepEqual(cells, [triangle, { ...lines, params: { order: 'oldest', segment: null } }]);
  });

  it('keeps what is compared with where the log has its dimensions, and nothing in its place where not', () => {
    const segment = (name: string): Baseline => ({
      kind: 'segment',
      clauses: [{ source: 'a', kind: 'points', dimensions: [name], keys: [['x']] }],
      name: null,
    });
    const baselineOf = (baseline: Baseline) => viewOf(info, { clauses: [], cells: [], baseline }).baseline;
    assert.deepEqual(baselineOf({ kind: 'rest' }), { kind: 'rest' });
    assert.deepEqual(baselineOf(segment('device')), segment('device'));
    assert.equal(baselineOf(segment('planet')), undefined);
  });
});
