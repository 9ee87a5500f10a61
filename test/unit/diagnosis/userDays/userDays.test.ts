import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { userDaysOf } from '../../../../src/diagnosis/userDays/userDays';
import { Pace } from '../../../../src/engine/columnar/pace';
import { paced } from '../../../../src/engine/columnar/steps';
import { arrange } from '../../../../src/engine/star/arrange';
import type { Events } from '../../../../src/model/events';
import { columnsOf } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';
import { eventsOf } from '../plantedLog';

const minute = 60_000;
const record = (user: string | null, ms: number, error = false) => ({ ms, user, error, fields: {} });

/** The same by a map of each user and day. */
function naive({ rows, user, day, outcome, userNames }: Events, kept: Uint8Array | null) {
  const users = userNames.map(() => new Map<number, number[]>());
  for (let row = 0; row < rows; row++) {
    if (user[row] === 0 || kept?.[row] === 0) continue;
    const days = users[user[row]! - 1]!;
    days.set(day[row]!, [...(days.get(day[row]!) ?? []), row]);
  }
  return users.map((days) =>
    [...days].map(([on, list]) => ({
      day: on,
      events: list.length,
      errors: list.filter((row) => outcome[row] === 1).length,
      firstFailed: outcome[list[0]!],
      row: list[0],
    })),
  );
}

describe('the active days of users', () => {
  it('are those of a naive loop, for random logs, all events of them or some', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(10_000), fc.boolean(), async (seed, all) => {
        const events = eventsOf(randomLog(seed), randomFields);
        const kept = all ? null : Uint8Array.from({ length: events.rows }, (_, i) => Number((i * 7 + seed) % 3 > 0));
        const table = await paced(userDaysOf(events, kept), new Pace());
        const found = Array.from({ length: table.users }, (_, u) =>
          Array.from({ length: table.start[u + 1]! - table.start[u]! }, (__, i) => {
            const at = table.start[u]! + i;
            const { day, events: count, errors, firstFailed, row } = table;
            return {
              day: day[at],
              events: count[at],
              errors: errors[at],
              firstFailed: firstFailed[at],
              row: row[at],
            };
          }),
        );
        assert.deepEqual(found, naive(events, kept));
        assert.equal(table.start[table.users], table.day.length);
        assert.equal(table.days, events.calendar.days);
      }),
    );
  });

  it('are none where no event has a user', async () => {
    const table = await paced(userDaysOf(eventsOf([record(null, 0), record(null, 5)], []), null), new Pace());
    assert.deepEqual([table.users, table.day.length, [...table.start]], [0, 0, [0]]);
  });

  it('are the hours of a log of hours', async () => {
    const records = [
      record('a', 0),
      record('a', 10 * minute, true),
      record('a', 70 * minute),
      record('b', 300 * minute),
    ];
    const options = { files: ['f'], timeZone: 'UTC', window: 'rolling30', grain: 'hour' } as const;
    const table = await paced(userDaysOf(arrange(columnsOf(records, []), options), null), new Pace());
    assert.deepEqual([...table.day], [0, 1, 5]);
    assert.deepEqual([...table.errors], [1, 0, 0]);
  });

  it('never go back where a clock is set back over midnight', async () => {
    const options = { files: ['f'], timeZone: 'UTC', window: 'rolling30' } as const;
    const events = arrange(
      columnsOf(
        [0, 1500, 1510, 4000].map((m) => record('a', m * minute)),
        [],
      ),
      options,
    );
    const back = { ...events, day: Uint16Array.from([0, 1, 0, 2]) };
    const table = await paced(userDaysOf(back, null), new Pace());
    assert.deepEqual([...table.day], [0, 1, 2]);
    assert.deepEqual([...table.events], [1, 2, 1]);
  });
});
