import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrange } from '../../../../src/engine/star/arrange';
import { GrowingStar } from '../../../../src/engine/star/growingStar';
import type { Columns } from '../../../../src/model/columns';
import type { Events } from '../../../../src/model/events';
import { columnsOf, type TestRecord } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';

const options = { files: ['a'], timeZone: 'auto', window: 'rolling30' } as const;
const never = new Map<number, ReadonlySet<number>>();

/** What a reader of the facts can tell of them, in their order. */
function told(events: Events): unknown {
  return {
    rows: Array.from({ length: events.rows }, (_, i) => [
      events.user[i] ? events.userNames[events.user[i]! - 1] : null,
      events.time[i],
      events.day[i],
      events.outcome[i],
      events.offset[i],
      ...events.dimensions.map(({ members, codes }) => members[codes[i]!]),
    ]),
    members: events.dimensions.map(({ members }) => [...members].sort()),
    users: [...events.userNames].sort(),
    calendar: events.calendar,
    files: events.files,
  };
}

/** Facts of users in the order of their names, so that numbers given in another order do not tell. */
const sorted = (events: Events): unknown => {
  const { rows, ...rest } = told(events) as { rows: [string | null, ...unknown[]][] };
  return { rest, rows: rows.map((row) => JSON.stringify(row)).sort() };
};

const piece = (records: readonly TestRecord[], firstOffset: number): Columns => {
  const columns = columnsOf(records, randomFields);
  return { ...columns, offset: columns.offset.map((offset) => offset + firstOffset * 100) };
};

const starOf = (records: readonly TestRecord[]): GrowingStar =>
  new GrowingStar(arrange(piece(records, 0), options), { window: 'rolling30', localClock: false });

describe('GrowingStar', () => {
  it('counts by the grain that the log has with what came: minutes of a young log are days of an old one', () => {
    const at = (ms: number, user: string): TestRecord => ({ ms, user, error: false, fields: {} });
    const start = Date.UTC(2015, 4, 1);
    const star = starOf(Array.from({ length: 40 }, (_, i) => at(start + i * 60_000, `u${i % 3}`)));
    assert.equal(star.events.calendar.grain, 'minute');
    const takenBack = never;
    star.grow({ pieces: [piece([at(start + 5 * 3_600_000, 'u1')], 40)], takenBack, files: ['a'] });
    assert.deepEqual([star.events.calendar.grain, star.events.calendar.days], ['hour', 6]);
    star.grow({ pieces: [piece([at(Date.UTC(2199, 0, 1), 'u2')], 41)], takenBack, files: ['a'] });
    assert.equal(star.events.calendar.grain, 'day');
    assert.ok(star.events.calendar.days < 100_000);
  });

  it('comes to the facts that all events at once make, of any log in any pieces', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const records = randomLog(seed);
      const whole = arrange(piece(records, 0), options);
      const first = 1 + (seed % records.length);
      const star = starOf(records.slice(0, first));
      for (let at = first; at < records.length; ) {
        const sizes = [1 + ((seed * 7 + at) % 5), (seed * 3 + at) % 40];
        const pieces = sizes.map((size) => {
          const some = records.slice(at, at + size);
          at += some.length;
          return piece(some, at - some.length);
        });
        star.grow({ pieces, takenBack: never, files: ['a'] });
      }
      assert.deepEqual(sorted(star.events), sorted(whole), `seed ${seed}`);
    }
  });

  it('keeps the order by user, then time, and members by falling count', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const records = randomLog(seed);
      const half = Math.ceil(records.length / 2);
      const star = starOf(records.slice(0, half));
      const events = star.grow({ pieces: [piece(records.slice(half), half)], takenBack: never, files: ['a'] });
      for (let i = 1; i < events.rows; i++) {
        const [a, b] = [events.user[i - 1]!, events.user[i]!];
        assert.ok(a < b || (a === b && events.time[i - 1]! <= events.time[i]!), `seed ${seed}, row ${i}`);
      }
      for (const { members, codes } of events.dimensions) {
        const counts = members.map((_, code) => codes.filter((other) => other === code).length);
        assert.deepEqual(
          counts,
          [...counts].sort((a, b) => b - a),
        );
      }
    }
  });

  it('takes out what is cut off, with users and members that have no other event', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const records = randomLog(seed);
      const kept = 1 + (seed % records.length);
      const star = starOf(records);
      const again = records.slice(kept, kept + 3);
      const takenBack = new Map([[0, new Set(records.slice(kept).map((_, i) => (kept + i) * 100))]]);
      star.grow({ pieces: [piece(again, kept)], takenBack, files: ['a'] });
      assert.deepEqual(sorted(star.events), sorted(arrange(piece(records.slice(0, kept + 3), 0), options)), `${seed}`);
      // The numbers of users fit their names still.
      star.grow({ pieces: [piece(records.slice(kept + 3), kept + 3)], takenBack: never, files: ['a'] });
      assert.deepEqual(sorted(star.events), sorted(arrange(piece(records, 0), options)), `${seed}`);
    }
  });

  it('leaves the facts that it gave before as they were', () => {
    const records = randomLog(5);
    const star = starOf(records);
    const before = star.events;
    const copy = structuredClone(before);
    star.grow({ pieces: [piece(records, records.length)], takenBack: never, files: ['a', 'b'] });
    assert.deepEqual(before, copy);
    assert.equal(star.events.rows, 2 * records.length);
    assert.deepEqual(star.events.files, ['a', 'b']);
  });

  it('takes stamps without an offset by the clock of the zone of the report', () => {
    const record = (text: string): TestRecord => ({ ms: Date.parse(text), user: 'u', error: false, fields: {} });
    const records = ['2025-06-01T00:10:00Z', '2025-12-01T00:10:00Z'].map(record);
    const columns = { ...columnsOf(records, []), offsetMinutes: null, localClock: true };
    const events = arrange(columns, { ...options, timeZone: 'Europe/Berlin' });
    const star = new GrowingStar(events, { window: 'rolling30', localClock: true });
    const more = columnsOf([record('2025-06-01T23:40:00Z')], []);
    const grown = star.grow({ pieces: [more], takenBack: never, files: ['a'] });
    assert.deepEqual([...grown.day], [0, 0, 183]);
    assert.equal(new Date(grown.time[1] ?? 0).toISOString(), '2025-06-01T21:40:00.000Z');
  });

  it('has none of a dimension where a piece lacks its field', () => {
    const records = randomLog(3);
    const star = starOf(records);
    const bare = { ...columnsOf(records.slice(0, 1), []), user: null, outcome: null };
    const { dimensions, rows } = star.grow({ pieces: [bare], takenBack: never, files: ['a'] });
    const row = star.events.time.findIndex((ms, i) => ms === records[0]?.ms && star.events.user[i] === 0);
    assert.equal(rows, records.length + 1);
    for (const { members, codes } of dimensions) assert.equal(members[codes[row] ?? 0], null);
  });
});
