import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { record, redo, startHistory, undo } from '../../../src/model/history';
import { edit, nothingSelected } from '../../../src/model/selection';

const select = (key: string) =>
  ({ op: 'toggle', source: 'dimension:device', dimensions: ['device'], key: [key], add: false }) as const;

describe('history', () => {
  const start = startHistory(nothingSelected);
  const first = record(start, edit(start.present, select('Tablet')));
  const second = record(first, edit(first.present, select('Mobile')));

  it('goes back and forth through the selections', () => {
    const back = undo(second);
    assert.deepEqual(back.present.clauses, first.present.clauses);
    assert.deepEqual(redo(back).present.clauses, second.present.clauses);
    assert.deepEqual(undo(back).present.clauses, []);
  });

  it('never lowers rev, so that a late answer is told from a new one', () => {
    const back = undo(second);
    assert.equal(back.present.rev, second.present.rev + 1);
    assert.equal(redo(back).present.rev, second.present.rev + 2);
  });

  it('stays as it is at both ends', () => {
    assert.equal(undo(start), start);
    assert.equal(redo(second), second);
  });

  it('loses what could be redone once something new is selected', () => {
    const back = undo(second);
    const other = record(back, edit(back.present, select('Desktop')));
    assert.equal(redo(other), other);
  });

  it('takes no step for a selection that did not change', () => {
    assert.equal(record(second, second.present), second);
  });
});
