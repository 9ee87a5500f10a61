import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Engine } from '../../src/engine/engine';
import { arrange } from '../../src/engine/star/arrange';
import type { MauWindow } from '../../src/model/calendar';
import type { Events } from '../../src/model/events';
import { partIds, type Query, type ResultTable } from '../../src/model/query';
import { columnsOf } from '../support/columnsOf';
import { type NaiveParts, naiveParts } from '../support/naiveEngine';
import { oddLog, randomFields, randomLog, randomQuery } from '../support/randomLog';
import { randomPanel } from '../support/randomPanel';
import { runs } from '../support/runs';

const windows: readonly MauWindow[] = ['rolling30', 'rolling28', 'calendar'];
const plainly = { files: ['a.jsonl'], timeZone: 'UTC', window: 'rolling30' } as const;
const zones = ['UTC', 'Europe/Berlin', '-08:00', 'Pacific/Auckland'];

/** What every engine must hold: the same numbers as a plain loop over the records, for any log, grouping and selection. */
export function engineSuite(name: string, open: (events: Events) => Promise<Engine>, logs: number, how = ''): void {
  const seeds = runs(logs);
  describe(`${name} engine ${how}`.trim(), () => {
    it(`counts every part as a plain loop does, together and alone, on ${seeds} random logs of days, hours and minutes, with 6 groupings and selections each; some have no user, no outcome or no dimension`, async () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const { records, columns } = oddLog(seed);
        const window = windows[seed % 3]!;
        const timeZone = zones[seed % 4]!;
        const events = arrange(columns, { files: ['a.jsonl'], timeZone, window });
        const engine = await open(events);
        assert.equal(engine.name, name);
        for (let q = 0; q < 6; q++) {
          const query = randomQuery(seed * 100 + q, events.dimensions, events.calendar.firstDay, events.calendar.days);
          const found = await engine.run(query);
          const wanted = naiveParts(records, query, events.calendar, events.dimensions);
          const what = `seed ${seed}, query ${q}: ${JSON.stringify(query)}`;
          compare(found, query, wanted, what);
          // Asked beside other parts, one may be counted in another way than by itself.
          for (const part of partIds) {
            const alone = await engine.run({ ...query, parts: [part] });
            assert.deepEqual(alone, { sizes: found.sizes, parts: { [part]: found.parts[part] } }, `${part} of ${what}`);
          }
        }
        engine.close();
      }
    });

    it(`counts 12 queries of a panel together as it counts each alone, and as a plain loop does, on ${seeds} random logs`, async () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const { records, columns } = oddLog(seed + 1000);
        const window = windows[seed % 3]!;
        const events = arrange(columns, { files: ['a.jsonl'], timeZone: 'UTC', window });
        const queries = randomPanel(seed, events.dimensions, events.calendar);
        const engine = await open(events);
        const together = await engine.runAll(queries);
        engine.close();
        const other = await open(events);
        for (const [q, query] of queries.entries()) {
          const what = `seed ${seed}, query ${q}: ${JSON.stringify(query)}`;
          assert.deepEqual(together[q], await other.run(query), what);
          compare(together[q]!, query, naiveParts(records, query, events.calendar, events.dimensions), what);
        }
        other.close();
      }
    });

    it('counts each day of a user once where a clock is set back over midnight', async () => {
      const at = (time: string) => ({ ms: Date.parse(`2010-11-${time}Z`), user: 'u', error: true, fields: {} });
      const records = ['04T12:00', '07T02:30:30', '07T03:00', '07T04:00', '09T12:00'].map(at);
      const events = arrange(columnsOf(records, []), { ...plainly, timeZone: 'America/St_Johns' });
      const engine = await open(events);
      const { parts } = await engine.run({
        parts: ['users', 'user_days', 'events'],
        by: [{ kind: 'day' }],
        clauses: [],
      });
      assert.deepEqual(
        [parts.users, parts.user_days, parts.events].map((part) => [...part!]),
        [
          [1, 0, 0, 1, 0, 1],
          [1, 0, 0, 1, 0, 1],
          [1, 0, 0, 3, 0, 1],
        ],
      );
      const { parts: all } = await engine.run({ parts: ['user_days', 'full_days'], by: [], clauses: [] });
      // The first day begins in the log, and is not full.
      assert.deepEqual([all.user_days?.[0], all.full_days?.[0]], [2, 5]);
      engine.close();
    });

    it('answers no queries with no tables', async () => {
      const engine = await open(arrange(columnsOf(randomLog(1), randomFields), plainly));
      assert.deepEqual(await engine.runAll([]), []);
      engine.close();
    });

    it('refuses a dimension that the log does not have, naming those it has', async () => {
      const engine = await open(arrange(columnsOf(randomLog(1), randomFields), plainly));
      const query: Query = { parts: ['events'], by: [{ kind: 'dimension', name: 'colour' }], clauses: [] };
      await assert.rejects(engine.run(query), /unknown dimension "colour"; known: device, tier/);
      engine.close();
    });

    it('rejects with the reason of a signal that is aborted already', async () => {
      const engine = await open(arrange(columnsOf(randomLog(1), randomFields), plainly));
      const signal = AbortSignal.abort(new Error('enough'));
      await assert.rejects(engine.run({ parts: ['events'], by: [], clauses: [] }, signal), /enough/);
      engine.close();
    });
  });
}

/** Asserts that a table has the parts of its query, and of each group the numbers of a plain loop. */
function compare({ sizes, parts }: ResultTable, query: Query, wanted: NaiveParts, what: string): void {
  assert.deepEqual(Object.keys(parts), query.parts, what);
  const groups = sizes.reduce((a, b) => a * b, 1);
  for (const column of Object.values(parts)) assert.equal(column.length, groups, what);
  for (let g = 0; g < groups; g++) {
    const key = placesOf(g, sizes);
    const numbers = wanted(key);
    for (const part of query.parts) {
      const found = parts[part]?.[g];
      if (found !== numbers[part])
        assert.fail(`${what}, ${part} of group ${JSON.stringify(key)}: ${found}, by a plain loop ${numbers[part]}`);
    }
  }
}

/** The places on the axes of a group, row-major. */
function placesOf(group: number, sizes: readonly number[]): readonly number[] {
  const key: number[] = [];
  for (let axis = sizes.length - 1, rest = group; axis >= 0; axis--) {
    key.unshift(rest % sizes[axis]!);
    rest = Math.floor(rest / sizes[axis]!);
  }
  return key;
}
