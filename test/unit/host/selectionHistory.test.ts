import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SelectionHistory } from '../../../src/host/selectionHistory';
import { smallLog } from './smallLog';

const { info } = smallLog(['/logs/a.jsonl']);
const pick = (...dimensions: readonly string[]) =>
  ({ op: 'toggle', source: 'a', dimensions, key: ['Tablet'], add: false }) as const;

describe('SelectionHistory', () => {
  it('goes up with its rev through edits, undo, growth and other logs, and never down', () => {
    const selected = new SelectionHistory();
    const revs: number[] = [];
    const steps = [
      () => selected.edit(pick('device'), info),
      () => selected.undo(),
      () => selected.redo(),
      () => selected.grow('day', 'day'),
      () => selected.restart([]),
      () => selected.resume(selected.history),
    ];
    for (const step of steps) {
      step();
      revs.push(selected.selection.rev);
    }
    assert.ok(
      revs.every((rev, i) => rev > (revs[i - 1] ?? 0)),
      revs.join(),
    );
  });

  it('was selected when it was made, however the log grows', () => {
    const selected = new SelectionHistory();
    selected.edit(pick('device'), info);
    const { selectedAt } = selected;
    selected.grow('day', 'day');
    assert.equal(selected.selectedAt, selectedAt);
    assert.ok(selected.selection.rev > selectedAt);
  });

  it('keeps its period, and those to come back to, where a log has grown from hours to days', () => {
    const selected = new SelectionHistory();
    const period = (from: number, to: number) => ({ source: 'period', kind: 'period', from, to }) as const;
    selected.edit({ op: 'put', clause: period(24, 30) }, info);
    selected.edit({ op: 'put', clause: period(48, 72) }, info);
    selected.grow('hour', 'day');
    assert.deepEqual(selected.selection.clauses, [period(2, 3)]);
    selected.undo();
    assert.deepEqual(selected.selection.clauses, [period(1, 2)]);
  });

  it('refuses a dimension that the log has not, and tells where nothing changed', () => {
    const selected = new SelectionHistory();
    assert.throws(() => selected.edit(pick('colour'), info), /unknown dimension "colour"/);
    assert.equal(selected.undo(), false);
    assert.deepEqual(selected.selection.clauses, []);
  });
});
