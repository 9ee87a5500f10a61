import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnar } from '../../../../src/engine/columnar/columnar';
import { arrange } from '../../../../src/engine/star/arrange';
import { type PartId, partIds, type UserAxis } from '../../../../src/model/query';
import type { Clause } from '../../../../src/model/selection';
import { columnsOf } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';
import { visits } from '../../../support/visits';

const parts: readonly PartId[] = partIds.filter((part) => !part.endsWith('_days') || part.includes('user'));

describe('users placed by what they did', () => {
  it('are the same in a group of a member as where that member is selected, in random logs', async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const events = arrange(columnsOf(randomLog(seed), randomFields), {
        files: ['a'],
        timeZone: 'UTC',
        window: 'rolling30',
      });
      const { days } = events.calendar;
      const intervals = { from: seed % 3, days: 1 + (seed % 8), count: 3 };
      const engine = columnar(events);
      const axes: readonly UserAxis[] = [
        { kind: 'first_interval', ...intervals },
        { kind: 'last_interval', ...intervals },
        { kind: 'active_days', from: 0, to: days },
      ];
      for (const axis of axes) {
        const { name, members } = events.dimensions[0]!;
        const grouped = await engine.run({ parts, by: [{ kind: 'dimension', name }, axis], clauses: [] });
        const size = grouped.sizes[1]!;
        for (const [i, member] of members.entries()) {
          const clause: Clause = { source: 'a', kind: 'points', dimensions: [name], keys: [[member]] };
          const selected = await engine.run({ parts, by: [axis], clauses: [clause] });
          for (const part of parts) {
            const group = grouped.parts[part]?.slice(i * size, (i + 1) * size);
            assert.deepEqual(group, selected.parts[part], `seed ${seed}, ${axis.kind}, ${String(member)}, ${part}`);
          }
        }
      }
    }
  });

  it('are in no group where they have no place, nor are the events without a user', async () => {
    const records = visits(20, { early: [0, 9], late: [8, 9, 18] });
    const nobody = { ...records[0]!, user: null };
    const events = arrange(columnsOf([...records, nobody], []), { files: ['a'], timeZone: 'UTC', window: 'rolling30' });
    const of = async (axis: UserAxis) =>
      (await columnar(events).run({ parts: ['users', 'events'], by: [axis], clauses: [] })).parts;
    const weeks = { from: 6, days: 7, count: 1 };
    // `early` and `z` were there before; `late` is new, and acts once after the week.
    assert.deepEqual(await of({ kind: 'first_interval', ...weeks }), {
      users: Float64Array.of(1),
      events: Float64Array.of(3),
    });
    assert.deepEqual(await of({ kind: 'last_interval', ...weeks }), {
      users: Float64Array.of(2),
      events: Float64Array.of(5),
    });
  });
});
