import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NamedView } from '../../../src/cells/viewFile';
import { SavedViews } from '../../../src/host/savedViews';

function newViews(kept: unknown = undefined) {
  const store = new Map<string, unknown>([['logHealth.views', kept]]);
  const views = new SavedViews({
    get: <T>(key: string) => store.get(key) as T | undefined,
    update: async (key, value) => void store.set(key, value),
  });
  return { views, store };
}

const view = (name: string, days?: 1 | 7): NamedView => ({
  name,
  clauses: [],
  cells: [{ id: 'lifecycle', kind: 'lifecycle', params: days ? { days } : {} }],
});

describe('the views of a workspace', () => {
  it('are kept by name, in the order of their names; one of the same name takes the place', async () => {
    const { views } = newViews();
    for (const each of [view('b'), view('a'), view('b', 7)]) await views.keep(each);
    assert.deepEqual(views.all, [view('a'), view('b', 7)]);
    await views.drop('a');
    assert.deepEqual(views.all, [view('b', 7)]);
  });

  it('leave alone what another version kept and this one cannot read', async () => {
    const later = { name: 'x', clauses: [], cells: [{ id: 'h', kind: 'hologram', params: {} }] };
    const { views, store } = newViews([later, null, view('a')]);
    assert.deepEqual(views.all, [view('a')]);
    await views.keep(view('b'));
    assert.deepEqual(store.get('logHealth.views'), [later, null, view('a'), view('b')]);
    assert.deepEqual(newViews('strange').views.all, []);
  });
});
