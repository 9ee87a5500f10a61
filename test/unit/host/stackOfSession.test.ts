import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LogView } from '../../../src/host/logView';
import type { SessionChange } from '../../../src/host/sessionChange';
import { dimensionSource } from '../../../src/model/selection';
import { newSession, openSession } from './openSession';

const tablets = {
  source: dimensionSource('device'),
  kind: 'points',
  dimensions: ['device'],
  keys: [['Tablet']],
} as const;
const period = { source: 'period', kind: 'period', from: 20_150, to: 20_152 } as const;
const view: LogView = {
  clauses: [tablets],
  cells: [
    { id: 'a', kind: 'breakdown', params: { dimension: 'device' } },
    { id: 'b', kind: 'breakdown', params: { dimension: 'tier' } },
  ],
};

describe('the stack of a session', () => {
  it('is arranged, and each change is told once', async () => {
    const { session } = await openSession();
    const told: SessionChange[] = [];
    session.changed.listen((change) => told.push(change));
    session.arrange({ op: 'add', kind: 'retention' });
    session.arrange({ op: 'move', id: 'triangle', by: -1 });
    session.arrange({ op: 'remove', id: 'matrix' });
    assert.deepEqual(
      session.cells.map(({ id }) => id),
      ['triangle', 'verdict', 'trend', 'hotspots', 'breakdown', 'lines', 'retention'],
    );
    assert.deepEqual(told, ['cells', 'cells'], 'a move that moves nothing is not told');
  });

  it('cannot be arranged while no log is open', () => {
    assert.throws(() => newSession().session.arrange({ op: 'reset' }), /no log is open/);
  });

  it('shows a view: its cells and its selection, from which undo leads back', async () => {
    const { session } = await openSession();
    session.edit({ op: 'put', clause: period });
    session.show(view);
    assert.deepEqual([session.cells, session.selection.clauses], [view.cells, [tablets]]);
    session.undo();
    assert.deepEqual(session.selection.clauses, [period]);
  });

  it('leaves out of a view what the log does not have, and keeps the rest', async () => {
    const { session } = await openSession();
    const planet = { source: 'x', kind: 'points', dimensions: ['planet'], keys: [['Mars']] } as const;
    session.show({
      clauses: [planet, tablets, { ...period, from: 1, to: 2 }],
      cells: [{ id: 'p', kind: 'breakdown', params: { dimension: 'planet' } }, ...view.cells],
    });
    assert.deepEqual([session.cells, session.selection.clauses], [view.cells, [tablets]]);
  });

  it('falls back to the first stack where nothing of a view has a meaning', async () => {
    const { session } = await openSession();
    const first = session.cells;
    session.show({ clauses: [], cells: [{ id: 'p', kind: 'hologram' as never, params: {} }] });
    assert.deepEqual(session.cells, first);
  });
});
