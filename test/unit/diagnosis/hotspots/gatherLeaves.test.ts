import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gatherLeaves } from '../../../../src/diagnosis/hotspots/gatherLeaves';
import { searchedDimensions } from '../../../../src/diagnosis/hotspots/searchedDimensions';
import { Pace } from '../../../../src/engine/columnar/pace';
import { paced } from '../../../../src/engine/columnar/steps';
import { eventsOf, plantedFields, plantedLog } from '../plantedLog';

const records = plantedLog({ seed: 8, rows: 4000, days: 20 }).map((record, i) =>
  i % 3 === 0 ? { ...record, user: null } : record,
);

async function gathered(most = 1000) {
  const events = eventsOf(records);
  const { searched } = searchedDimensions(events, null);
  return paced(gatherLeaves(events, null, searched, most), new Pace());
}

describe('gatherLeaves', () => {
  it('counts the tuples of members as a map of them does', async () => {
    const wanted = new Map<string, number>();
    for (const { fields } of records) {
      const key = plantedFields.map((field) => fields[field]).join();
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
    const found = await gathered();
    assert.deepEqual([...(found?.events ?? [])].sort(), [...wanted.values()].sort());
    assert.equal(
      found?.errors.reduce((sum, n) => sum + n, 0),
      records.filter(({ error }) => error).length,
    );
  });

  it('has pairs by user, and by day of the events that have none', async () => {
    const pairs = (await gathered())?.pairs;
    const users = new Set(records.flatMap(({ user }) => user ?? []));
    const days = new Set(records.flatMap(({ user, ms }) => (user === null ? [Math.floor(ms / 86_400_000)] : [])));
    assert.equal(pairs?.errors.length, users.size + days.size);
    assert.equal(pairs?.starts.length, users.size + days.size + 1);
    assert.equal(
      pairs?.events.reduce((sum, n) => sum + n, 0),
      records.length,
    );
  });

  it('gives none where there are more leaves than are wanted', async () => {
    assert.equal(await gathered(10), null);
  });
});
