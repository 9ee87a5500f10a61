import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leafRows } from '../../../../src/diagnosis/hotspots/leafRows';
import { halfOf, sampleOf } from '../../../../src/diagnosis/hotspots/sample';
import { searchedDimensions } from '../../../../src/diagnosis/hotspots/searchedDimensions';
import { Pace } from '../../../../src/engine/columnar/pace';
import { paced } from '../../../../src/engine/columnar/steps';
import { eventsOf, plantedFields, plantedLog } from '../plantedLog';

const records = plantedLog({ seed: 8, rows: 4000, days: 20 }).map((record, i) =>
  i % 3 === 0 ? { ...record, user: null } : record,
);

const all = { from: 0, to: 20 };

async function gathered(days = all) {
  const events = eventsOf(records);
  const { searched } = searchedDimensions(events, null);
  const rows = await paced(leafRows(events, null, searched, 1000), new Pace());
  assert.ok(rows);
  return { events, searched, rows, sample: await paced(sampleOf(events, rows, days), new Pace()) };
}

const sum = (column: Iterable<number>): number => [...column].reduce((total, n) => total + n, 0);

describe('leafRows', () => {
  it('tells rows of equal members from others, whether they are looked up in a table or in a map', async () => {
    const { events, searched, rows } = await gathered();
    const wide = searched.map((dimension) => ({ ...dimension, size: dimension.size + 2 ** 21 }));
    const mapped = await paced(leafRows(events, null, wide, 1000), new Pace());
    assert.deepEqual(mapped, rows);
    const keyOf = (row: number): string => searched.map(({ column }) => column.codes[row]).join();
    const leafOf = new Map<string, number>();
    for (let row = 0; row < events.rows; row++) {
      const leaf = rows.of[row] ?? -1;
      assert.equal(leafOf.get(keyOf(row)) ?? leaf, leaf);
      leafOf.set(keyOf(row), leaf);
      assert.deepEqual(
        rows.members.map((column) => column[leaf]),
        searched.map(({ column, place }) => place[column.codes[row] ?? 0]),
      );
    }
    assert.equal(new Set(leafOf.values()).size, leafOf.size);
    assert.equal(rows.leaves, leafOf.size);
  });

  it('leaves out what is not kept, and gives none where there are more leaves than are wanted', async () => {
    const { events, searched } = await gathered();
    const kept = Uint8Array.from({ length: events.rows }, (_, row) => row % 2);
    const rows = await paced(leafRows(events, kept, searched, 1000), new Pace());
    assert.ok(rows?.of.every((leaf, row) => leaf >= 0 === (row % 2 === 1)));
    assert.equal(await paced(leafRows(events, null, searched, 10), new Pace()), null);
  });
});

describe('sampleOf', () => {
  it('counts the tuples of members as a map of them does', async () => {
    const wanted = new Map<string, number>();
    for (const { fields } of records) {
      const key = plantedFields.map((field) => fields[field]).join();
      wanted.set(key, (wanted.get(key) ?? 0) + 1);
    }
    const { sample } = await gathered();
    assert.deepEqual([...sample.events].sort(), [...wanted.values()].sort());
    assert.equal(sum(sample.errors), records.filter(({ error }) => error).length);
  });

  it('has pairs by user, and by day of the events that have none', async () => {
    const { pairs, isOfUsers } = (await gathered()).sample;
    const users = new Set(records.flatMap(({ user }) => user ?? []));
    const days = new Set(records.flatMap(({ user, ms }) => (user === null ? [Math.floor(ms / 86_400_000)] : [])));
    assert.equal(pairs.starts.length, users.size + days.size + 1);
    assert.equal(sum(pairs.events), records.length);
    assert.equal(sum(pairs.errors), records.filter(({ error }) => error).length);
    assert.ok(isOfUsers);
  });

  it('of some days and of the others adds up, and so do the halves of its users', async () => {
    const whole = (await gathered()).sample;
    const first = (await gathered({ from: 0, to: 7 })).sample;
    const others = (await gathered({ from: 7, to: 20 })).sample;
    const halves = [halfOf(whole, 0), halfOf(whole, 1)];
    for (const column of ['events', 'errors'] as const) {
      const plus = (a: Float64Array, b: Float64Array): number[] => Array.from(a, (n, leaf) => n + (b[leaf] ?? 0));
      assert.deepEqual(plus(first[column], others[column]), [...whole[column]]);
      assert.deepEqual(plus(halves[0]![column], halves[1]![column]), [...whole[column]]);
    }
    assert.ok(Math.abs(sum(halves[0]!.events) / records.length - 0.5) < 0.2);
  });
});
