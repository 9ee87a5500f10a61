import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Engine } from '../../src/engine/engine';
import { arrange } from '../../src/engine/star/arrange';
import type { MauWindow } from '../../src/model/calendar';
import type { Events } from '../../src/model/events';
import { partIds, type Query, type ResultTable } from '../../src/model/query';
import { columnsOf } from '../support/columnsOf';
import { naiveParts } from '../support/naiveEngine';
import { randomFields, randomLog, randomQuery } from '../support/randomLog';
import { randomPanel } from '../support/randomPanel';
import { runs } from '../support/runs';

const windows: readonly MauWindow[] = ['rolling30', 'rolling28', 'calendar'];
const plainly = { files: ['a.jsonl'], timeZone: 'UTC', window: 'rolling30' } as const;
const zones = ['UTC', 'Europe/Berlin', '-08:00', 'Pacific/Auckland'];

/** What every engine must hold: the same numbers as a plain loop over the records, for any log, grouping and selection. */
export function engineSuite(name: string, open: (events: Events) => Promise<Engine>, logs: number, how = ''): void {
  const seeds = runs(logs);
  describe(`${name} engine ${how}`.trim(), () => {
    it(`counts every part as a plain loop does, together and alone, on ${seeds} random logs with 6 groupings and selections each`, async () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const records = randomLog(seed);
        const window = windows[seed % 3]!;
        const timeZone = zones[seed % 4]!;
        const events = arrange(columnsOf(records, randomFields), { files: ['a.jsonl'], timeZone, window });
        const engine = await open(events);
        assert.equal(engine.name, name);
        for (let q = 0; q < 6; q++) {
          const query = randomQuery(seed * 100 + q, events.dimensions, events.calendar.firstDay, events.calendar.days);
          const found = await engine.run(query);
          const wanted = naiveParts(records, query, events.calendar, events.dimensions);
          const what = `seed ${seed}, query ${q}: ${JSON.stringify(query)}`;
          compare(numbersOf(found), wanted, what);
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
        const records = randomLog(seed + 1000);
        const window = windows[seed % 3]!;
        const events = arrange(columnsOf(records, randomFields), { files: ['a.jsonl'], timeZone: 'UTC', window });
        const queries = randomPanel(seed, events.dimensions, events.calendar);
        const engine = await open(events);
        const together = await engine.runAll(queries);
        engine.close();
        const other = await open(events);
        for (const [q, query] of queries.entries()) {
          const what = `seed ${seed}, query ${q}: ${JSON.stringify(query)}`;
          assert.deepEqual(together[q], await other.run(query), what);
          compare(numbersOf(together[q]!), naiveParts(records, query, events.calendar, events.dimensions), what);
        }
        other.close();
      }
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

/** A table as numbers by key; NaN where it has no such part. */
function numbersOf({ sizes, parts }: ResultTable): Map<string, Record<string, number>> {
  const groups = sizes.reduce((a, b) => a * b, 1);
  const out = new Map<string, Record<string, number>>();
  for (let g = 0; g < groups; g++) {
    const key: number[] = [];
    for (let axis = sizes.length - 1, rest = g; axis >= 0; axis--) {
      key.unshift(rest % sizes[axis]!);
      rest = Math.floor(rest / sizes[axis]!);
    }
    out.set(JSON.stringify(key), Object.fromEntries(partIds.map((part) => [part, parts[part]?.[g] ?? Number.NaN])));
  }
  return out;
}

function compare(
  found: Map<string, Record<string, number>>,
  wanted: Map<string, Record<string, number>>,
  what: string,
): void {
  for (const [key, parts] of wanted) {
    const asked = Object.entries(parts).map(([part, n]) => [
      part,
      Number.isNaN(found.get(key)?.[part]) ? Number.NaN : n,
    ]);
    assert.deepEqual(found.get(key), Object.fromEntries(asked), `${what}, group ${key}`);
  }
  for (const [key, { full_days, complete_days, week_complete_days, ...counts }] of found) {
    if (wanted.has(key)) continue;
    assert.ok(
      Object.values(counts).every((n) => n === 0 || Number.isNaN(n)),
      `${what}, group ${key} has no records and counts ${JSON.stringify(counts)}`,
    );
  }
}
