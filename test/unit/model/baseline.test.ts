import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baselineWords, otherSide } from '../../../src/model/baseline';
import { record, redo, startHistory, undo } from '../../../src/model/history';
import { type Clause, edit, nothingSelected, type PointsClause, type Selection } from '../../../src/model/selection';

const clause = (name: string, key: string): PointsClause => ({
  source: `dimension:${name}`,
  kind: 'points',
  dimensions: [name],
  keys: [[key]],
});
const period: Clause = { source: 'period', kind: 'period', from: 10, to: 20 };
const rest = { kind: 'rest' } as const;
const log = { dimensions: [{ name: 'device', field: 'Device' }], calendar: { grain: 'day' } } as const;

describe('what a selection is compared with', () => {
  const selection: Selection = { rev: 3, clauses: [clause('device', 'Tablet'), period] };

  it('is an edit of its own: kept by other edits, ended by none given or by clearing', () => {
    const compared = edit(selection, { op: 'compare', baseline: rest });
    assert.deepEqual(compared, { ...selection, rev: 4, baseline: rest });
    assert.equal(edit(compared, { op: 'compare', baseline: { ...rest } }), compared);
    const narrower = edit(compared, { op: 'put', clause: clause('tier', 'Free') });
    assert.deepEqual([narrower.baseline, narrower.clauses.length], [rest, 3]);
    assert.deepEqual(edit(compared, { op: 'compare', baseline: null }), { ...selection, rev: 5 });
    assert.deepEqual(edit(compared, { op: 'clear' }), { rev: 5, clauses: [] });
  });

  it('is gone over by undo and redo like filters', () => {
    const compared = record(startHistory(selection), edit(selection, { op: 'compare', baseline: rest }));
    const back = undo(compared);
    assert.deepEqual(back.present, { rev: 5, clauses: selection.clauses });
    assert.deepEqual(redo(back).present, { rev: 6, clauses: selection.clauses, baseline: rest });
  });

  it('is all that the filters leave out, in the period that is selected', () => {
    const outside = [clause('device', 'Tablet')];
    assert.deepEqual(otherSide({ ...selection, baseline: rest }), { clauses: [period], outside });
    assert.match(JSON.stringify(otherSide({ rev: 1, clauses: [period], baseline: rest })), /nothing is selected/);
    assert.equal(otherSide(selection), null);
  });

  it('is another segment in the same period, by its members or its name', () => {
    const baseline = { kind: 'segment', clauses: [clause('device', 'Mobile')], name: null } as const;
    assert.deepEqual(otherSide({ ...selection, baseline }), { clauses: [clause('device', 'Mobile'), period] });
    assert.equal(baselineWords(baseline, log), 'Device: Mobile');
    assert.equal(baselineWords({ ...baseline, name: 'March' }, log), 'March');
    assert.equal(baselineWords(rest, log), 'the rest');
    assert.equal(baselineWords({ ...baseline, clauses: [] }, log), 'the whole log');
    assert.equal(nothingSelected.baseline, undefined);
  });
});
