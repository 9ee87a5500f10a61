import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baselineWords, otherSide } from '../../../src/model/baseline';
import { record, redo, startHistory, undo, withClauses } from '../../../src/model/history';
import { inGrain } from '../../../src/model/inGrain';
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

  it('holds the same days where the log is counted by days instead of hours', () => {
    const hours: Clause = { source: 'period', kind: 'period', from: 48, to: 72 };
    const baseline = { kind: 'segment', clauses: [clause('device', 'Mobile'), hours], name: 'A day' } as const;
    const history = record(startHistory({ rev: 1, clauses: [hours] }), { rev: 2, clauses: [hours], baseline });
    const { present, past } = withClauses(history, (clauses) => inGrain(clauses, 'hour', 'day'));
    const days = { ...hours, from: 2, to: 3 };
    assert.deepEqual(present, {
      rev: 2,
      clauses: [days],
      baseline: { ...baseline, clauses: [clause('device', 'Mobile'), days] },
    });
    assert.deepEqual(past, [{ clauses: [days] }]);
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
    const earlier: Clause = { source: 'period', kind: 'period', from: 1, to: 5 };
    const ofView = { ...baseline, clauses: [...baseline.clauses, earlier] };
    assert.deepEqual(otherSide({ ...selection, baseline: ofView }), { clauses: ofView.clauses }, 'in its own period');
    assert.equal(baselineWords(baseline, log), 'Device: Mobile');
    assert.equal(baselineWords({ ...baseline, name: 'March' }, log), 'March');
    assert.equal(baselineWords(rest, log), 'the rest');
    assert.equal(baselineWords({ ...baseline, clauses: [] }, log), 'the whole log');
    assert.equal(nothingSelected.baseline, undefined);
  });
});
