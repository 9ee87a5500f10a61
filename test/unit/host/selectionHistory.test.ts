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
      () => selected.grow(),
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
    selected.grow();
    assert.equal(selected.selectedAt, selectedAt);
    assert.ok(selected.selection.rev > selectedAt);
  });

  it('refuses a dimension that the log has not, and tells where nothing changed', () => {
    const selected = new SelectionHistory();
    assert.throws(() => selected.edit(pick('colour'), info), /unknown dimension "colour"/);
    assert.equal(selected.undo(), false);
    assert.deepEqual(selected.selection.clauses, []);
  });
});
