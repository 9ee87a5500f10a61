import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadStar } from '../../../../src/engine/sqlite/loadStar';
import { sqlite } from '../../../../src/engine/sqlite/sqlite';
import { openDatabase } from '../../../../src/engine/sqlite/sqlJs';
import { arrange } from '../../../../src/engine/star/arrange';
import { catalogue, measureOf } from '../../../../src/measures/catalogue';
import { countedDays } from '../../../../src/measures/countedDays';
import { finish, type Parts, partsAt } from '../../../../src/measures/finish';
import { isCrossed, type Measure } from '../../../../src/measures/measure';
import { measureSql } from '../../../../src/measures/sql/measureSql';
import { tells } from '../../../../src/measures/tells';
import type { DayRange } from '../../../../src/model/calendar';
import type { Events } from '../../../../src/model/events';
import { grainMs } from '../../../../src/model/grain';
import { type Axis, partIds } from '../../../../src/model/query';
import { columnsOf } from '../../../support/columnsOf';
import { randomFields, randomLog, randomQuery } from '../../../support/randomLog';
import { sqlWasm } from '../../../support/sqlWasm';
import { visits } from '../../../support/visits';

describe('measureSql', () => {
  it('gives exactly the number that finish gives, for every measure of groups, by members and in all, on random logs, but NULL where the log does not tell it', async () => {
    const measures = catalogue.filter((measure) => !isCrossed(measure));
    let compared = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const records = randomLog(seed);
      const events = arrange(columnsOf(records, randomFields), { files: ['a'], timeZone: 'UTC', window: 'rolling28' });
      const db = await openDatabase(sqlWasm());
      await loadStar(db, events);
      const engine = sqlite(db, events);
      const { clauses } = randomQuery(seed, events.dimensions, events.calendar.firstDay, events.calendar.days);
      const { period } = countedDays(events.calendar, { by: [], clauses });
      const isTold = (measure: Measure): boolean => tells(measure, period, events.calendar);
      const [dimension] = events.dimensions;
      const total = await engine.run({ parts: partIds, by: [], clauses });
      const table = await engine.run({ parts: partIds, by: [{ kind: 'dimension', name: dimension!.name }], clauses });
      const [rows] = db.exec(measureSql(measures, [{ kind: 'dimension', name: dimension!.name }], clauses, events));
      for (const row of rows?.values ?? []) {
        const member = dimension!.members.findIndex((key) => (key ?? '(none)') === row[0]);
        for (const [i, measure] of measures.entries()) {
          const wanted = isTold(measure) ? finish(measure, partsAt(table, member), partsAt(total, 0)) : null;
          close(row[i + 1], wanted, `seed ${seed}, ${measure.id} of ${String(row[0])}`);
          compared++;
        }
      }
      const [all] = db.exec(measureSql(measures, [], clauses, events));
      for (const [i, measure] of measures.entries()) {
        const wanted = isTold(measure) ? finish(measure, partsAt(total, 0)) : null;
        close(all?.values[0]?.[i], wanted, `seed ${seed}, ${measure.id}`);
      }
      engine.close();
    }
    assert.ok(compared > 500);
  });

  it('gives every measure as finish does by days, by intervals and by what users did, of a total in which all users are', async () => {
    const measures = catalogue.filter((measure) => !isCrossed(measure));
    let compared = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const events = arrange(columnsOf(randomLog(seed), randomFields), {
        files: ['a'],
        timeZone: 'UTC',
        window: 'rolling30',
      });
      const db = await openDatabase(sqlWasm());
      await loadStar(db, events);
      const engine = sqlite(db, events);
      const { days, firstDay } = events.calendar;
      const { clauses } = randomQuery(seed, events.dimensions, firstDay, days);
      // They leave out the first days and, where there are enough, the last: some users have no place.
      const weeks = { from: Math.min(2, days - 1), days: 3, count: Math.max(1, Math.floor((days - 2) / 6)) };
      const device = { kind: 'dimension', name: events.dimensions[0]!.name } as const;
      const first = { kind: 'first_interval', ...weeks } as const;
      const interval = { kind: 'interval', ...weeks } as const;
      const groupings: readonly (readonly Axis[])[] = [
        [{ kind: 'day' }],
        [device, { kind: 'day' }],
        [interval],
        [interval, device],
        [first],
        [{ kind: 'last_interval', ...weeks }],
        [{ kind: 'active_days', from: weeks.from, to: Math.min(days, weeks.from + 9) }],
        [device, first],
        [first, device],
        [first, interval],
      ];
      for (const by of groupings) {
        const total = await engine.run({ parts: partIds, by: [], clauses });
        const table = await engine.run({ parts: partIds, by, clauses });
        const { axis, periods, period: whole } = countedDays(events.calendar, { by, clauses });
        const periodOf = (places: readonly number[]): DayRange => {
          const from = periods.from + periods.days * (places[axis] ?? 0);
          return axis < 0 ? whole : { from, to: from + periods.days };
        };
        const found = new Set<number>();
        for (const row of db.exec(measureSql(measures, by, clauses, events))[0]?.values ?? []) {
          const places = by.map((axis, i) => placeOf(axis, row[i], device.name, events));
          const group = places.reduce((at, place, i) => at * table.sizes[i]! + place, 0);
          found.add(group);
          for (const [i, measure] of measures.entries()) {
            const isTold = tells(measure, periodOf(places), events.calendar);
            const wanted = isTold ? finish(measure, partsAt(table, group), partsAt(total, 0)) : null;
            close(row[by.length + i], wanted, `seed ${seed}, ${measure.id} by ${JSON.stringify(by)} of ${String(row)}`);
            compared++;
          }
        }
        for (const [group, count] of table.parts.events!.entries())
          assert.ok(
            count === 0 || found.has(group),
            `seed ${seed}, by ${JSON.stringify(by)}: no row of group ${group}`,
          );
      }
      engine.close();
    }
    assert.ok(compared > 50_000, String(compared));
  });

  it('gives shares of rows and of columns as finish does, of two dimensions crossed', async () => {
    const records = randomLog(5);
    const events = arrange(columnsOf(records, randomFields), { files: ['a'], timeZone: 'UTC', window: 'rolling28' });
    const db = await openDatabase(sqlWasm());
    await loadStar(db, events);
    const engine = sqlite(db, events);
    const [row, col] = events.dimensions;
    assert.ok(row && col);
    const [rows, cols] = [row, col].map(({ name }) => ({ kind: 'dimension', name }) as const);
    assert.ok(rows && cols);
    const run = (by: readonly Axis[]) => engine.run({ parts: ['errors'], by, clauses: [] });
    const [crossed, byRow, byCol] = [await run([rows, cols]), await run([rows]), await run([cols])];
    const statement = measureSql([measureOf('row_share'), measureOf('column_share')], [rows, cols], [], events);
    const found = db.exec(statement)[0]?.values ?? [];
    const at = (members: readonly (string | null)[], label: unknown): number =>
      members.findIndex((key) => (key ?? '(none)') === label);
    for (const [rowLabel, colLabel, ofRow, ofColumn] of found) {
      const [r, c] = [at(row.members, rowLabel), at(col.members, colLabel)];
      const cell: Parts = partsAt(crossed, r * col.members.length + c);
      close(ofRow, finish(measureOf('row_share'), cell, partsAt(byRow, r)), `${rowLabel} × ${colLabel} of its row`);
      close(
        ofColumn,
        finish(measureOf('column_share'), cell, partsAt(byCol, c)),
        `${rowLabel} × ${colLabel} of its column`,
      );
    }
    assert.ok(found.length > 3);
    engine.close();
  });

  it('names intervals by their first day and active days by their number', async () => {
    const records = visits(21, { a: [1, 8, 15], b: [9, 16], c: [20] });
    const events = arrange(columnsOf(records, ['device']), { files: ['a'], timeZone: 'UTC', window: 'rolling30' });
    const db = await openDatabase(sqlWasm());
    await loadStar(db, events);
    const weeks = { from: 0, days: 7, count: 3 };
    const users = ['users', 'retained_users'].flatMap((id) => catalogue.filter((m) => m.id === id));
    const rows = (by: readonly Axis[], some = users.slice(0, 1)) => db.exec(measureSql(some, by, [], events))[0];
    assert.deepEqual(rows([{ kind: 'interval', ...weeks }], users)?.values, [
      ['2025-01-01', 2, null],
      ['2025-01-08', 2, 1],
      ['2025-01-15', 4, 2],
    ]);
    const retained = rows([
      { kind: 'first_interval', ...weeks },
      { kind: 'last_interval', ...weeks },
    ]);
    assert.deepEqual(retained?.columns, ['first_interval_from', 'last_interval_from', 'users']);
    assert.deepEqual(retained?.values, [
      ['2025-01-01', '2025-01-15', 2],
      ['2025-01-08', '2025-01-15', 1],
      ['2025-01-15', '2025-01-15', 1],
    ]);
    const active = rows([{ kind: 'active_days', from: 7, to: 21 }]);
    assert.deepEqual(active?.columns, ['active_days', 'users']);
    assert.deepEqual(active?.values, [
      [1, 2],
      [2, 2],
    ]);
    db.close();
  });
});

/** The place of a key as a statement writes it. */
function placeOf(axis: Axis, key: unknown, device: string, { calendar, dimensions }: Events): number {
  if (axis.kind === 'active_days' || axis.kind === 'errors_inside') return Number(key);
  if (axis.kind === 'dimension')
    return dimensions.find(({ name }) => name === device)!.members.findIndex((member) => (member ?? '(none)') === key);
  const day = Date.parse(`${String(key)}Z`) / grainMs[calendar.grain] - calendar.firstDay;
  return axis.kind === 'day' ? day : (day - axis.from) / axis.days;
}

function close(found: unknown, wanted: number | null, what: string): void {
  if (wanted === null) assert.equal(found, null, what);
  else
    assert.ok(
      typeof found === 'number' && Math.abs(found - wanted) < 1e-9 * Math.max(1, Math.abs(wanted)),
      `${what}: ${String(found)} ≠ ${wanted}`,
    );
}
