import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellSpec } from '../../../src/cells/cell';
import { defaultStack } from '../../../src/cells/defaultStack';
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

  it('gets a kind of cell that is newer than it where the first stack has that, with all of its own kept', () => {
    const first = defaultStack(info);
    const known = first.flatMap(({ kind }) => (kind === 'verdict' ? [] : [kind]));
    const more: CellSpec = { id: 'more', kind: 'retention', params: {} };
    const old = [more, ...first.filter(({ kind }) => kind !== 'verdict').reverse()];
    const kinds = viewOf(info, { clauses: [], cells: old, known }).cells.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['retention', 'lines', 'breakdown', 'matrix', 'hotspots', 'trend', 'triangle', 'verdict']);
  });

  it('gets none where its cells are not the first ones any more, or it was kept by a version that had it', () => {
    const cells = defaultStack(info).filter(({ kind }) => kind !== 'verdict');
    const known = cells.map(({ kind }) => kind);
    assert.deepEqual(viewOf(info, { clauses: [], cells: cells.slice(1), known }).cells, cells.slice(1));
    assert.deepEqual(viewOf(info, { clauses: [], cells, known: [...known, 'verdict'] }).cells, cells);
    assert.deepEqual(viewOf(info, { clauses: [], cells }).cells, cells);
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
