import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindNames } from '../../../src/cells/stackKinds';
import { FileMemory } from '../../../src/host/fileMemory';

function newMemory() {
  const kept = new Map<string, unknown>();
  const store = {
    get: <T>(key: string) => kept.get(key) as T | undefined,
    update: async (key: string, value: unknown) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
    },
  };
  return { kept, memory: new FileMemory(store, (file) => `file://${file}`) };
}

describe('the memory of files', () => {
  it('keeps roles per log, in whatever order its files are named', async () => {
    const { memory } = newMemory();
    await memory.keepRoles(['/a', '/b'], { user: 'who' });
    assert.deepEqual(memory.roles(['/b', '/a']), { user: 'who' });
    assert.deepEqual(memory.roles(['/a']), {});
  });

  it('leaves nothing behind when it goes back to automatic', async () => {
    const { kept, memory } = newMemory();
    await memory.keepRoles(['/a'], { time: 'at' });
    await memory.keepRoles(['/a'], {});
    assert.deepEqual(memory.roles(['/a']), {});
    assert.equal(kept.size, 0);
  });

  it('calls a question news once for a log', async () => {
    const { memory } = newMemory();
    assert.equal(await memory.isNews(['/a'], 'who is the user?'), true);
    assert.equal(await memory.isNews(['/a'], 'who is the user?'), false);
    assert.equal(await memory.isNews(['/a'], 'what is an error?'), true);
    assert.equal(await memory.isNews(['/b'], 'who is the user?'), true);
  });

  it('keeps the view of each log, and has none at first', async () => {
    const { memory } = newMemory();
    const view = { clauses: [], cells: [{ id: 'triangle', kind: 'triangle', params: {} }] } as const;
    assert.deepEqual(memory.view(['/a']), { clauses: [], cells: [] });
    await memory.keepView(['/a'], view);
    assert.deepEqual(memory.view(['/a']), { ...view, known: kindNames });
    assert.deepEqual(memory.view(['/b']), { clauses: [], cells: [] });
  });

  it('says of a view that was kept by an earlier version which cells there were then', () => {
    const { kept, memory } = newMemory();
    const view = { clauses: [], cells: [{ id: 'triangle', kind: 'triangle', params: {} }] };
    kept.set('logHealth.view:file:///a', view);
    const { known, ...rest } = memory.view(['/a']);
    assert.deepEqual(rest, view);
    assert.ok(known?.includes('hotspots') && !known.includes('verdict'));
  });

  it('knows the last log until it is closed', async () => {
    const { memory } = newMemory();
    assert.deepEqual(memory.lastFiles, []);
    await memory.keepLastFiles(['/a']);
    assert.deepEqual(memory.lastFiles, ['/a']);
    await memory.keepLastFiles([]);
    assert.deepEqual(memory.lastFiles, []);
  });

  it('keeps the order of members, and takes what is none for the first', async () => {
    const { kept, memory } = newMemory();
    assert.equal(memory.memberOrder, 'events');
    await memory.keepMemberOrder('lift');
    assert.equal(memory.memberOrder, 'lift');
    kept.set('logHealth.memberOrder', 'constructor');
    assert.equal(memory.memberOrder, 'events');
  });
});
