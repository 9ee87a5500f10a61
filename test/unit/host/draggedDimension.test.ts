import assert from 'node:assert/strict';
import { it } from 'node:test';
import { DraggedDimension } from '../../../src/host/draggedDimension';
import { openSession } from './openSession';

it('a dimension dragged onto a matrix takes the axis, one of its members too; nothing and other cells take nothing', async () => {
  const { session } = await openSession();
  const dragged = new DraggedDimension();
  const axes = (): readonly string[] =>
    session.cells.flatMap((cell) => (cell.kind === 'matrix' ? [cell.params.rows, cell.params.cols] : []));
  const before = axes();
  dragged.drop(session, 'matrix', 'rows');
  assert.deepEqual(axes(), before, 'nothing was dragged');
  const [dimension] = (session.log?.dimensions ?? []).filter(({ name }) => name === before[1]);
  assert.ok(dimension);
  dragged.handleDrag([{ kind: 'dimension', dimension, filtered: false }]);
  dragged.drop(session, 'triangle', 'rows');
  assert.deepEqual(axes(), before);
  dragged.drop(session, 'matrix', 'rows');
  assert.deepEqual(axes(), [...before].reverse(), 'the axes change places');
  dragged.drop(session, 'matrix', 'cols');
  assert.deepEqual(axes(), [...before].reverse(), 'it is dropped once');
  const row = { key: 'x', label: 'x', description: '', tooltip: '', spoken: '', checked: false };
  dragged.handleDrag([{ kind: 'member', dimension: dimension.name, row }]);
  dragged.drop(session, 'matrix', 'cols');
  assert.deepEqual(axes(), before);
  dragged.handleDrag([{ kind: 'more', list: '', count: 1 }]);
  dragged.drop(session, 'matrix', 'rows');
  assert.deepEqual(axes(), before);
});
