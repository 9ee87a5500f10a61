import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrange } from '../../../../src/engine/star/arrange';
import { dimensionNames } from '../../../../src/engine/star/dimensionNames';
import type { Columns } from '../../../../src/model/columns';
import { columnsOf } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';

const options = { files: ['a'], timeZone: 'auto', window: 'rolling30' } as const;

describe('arrange', () => {
  it('orders any log user by user, then by time, and loses no row', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const records = randomLog(seed);
      const events = arrange(columnsOf(records, randomFields), options);
      for (let i = 1; i < events.rows; i++) {
        const [a, b] = [events.user[i - 1]!, events.user[i]!];
        assert.ok(a < b || (a === b && events.time[i - 1]! <= events.time[i]!), `seed ${seed}, row ${i}`);
      }
      const back = Array.from({ length: events.rows }, (_, i) => {
        const fields = Object.fromEntries(events.dimensions.map((d) => [d.field, d.members[d.codes[i]!] ?? null]));
        return {
          at: events.offset[i]!,
          user: events.user[i] ? events.userNames[events.user[i]! - 1] : null,
          error: events.outcome[i] === 1,
          ms: events.time[i],
          fields,
        };
      }).sort((a, b) => a.at - b.at);
      assert.deepEqual(
        back.map(({ at, ...record }) => record),
        records,
      );
    }
  });

  it('orders members by falling count of events, the absent one among them', () => {
    const values = ['a', 'b', 'b', null, null, null];
    const records = values.map((value, i) => ({ ms: i, user: null, error: false, fields: { d: value } }));
    assert.deepEqual(arrange(columnsOf(records, ['d']), options).dimensions[0]?.members, [null, 'b', 'a']);
  });

  it('makes the same facts of columns that it may use up', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const columns = (): Columns => columnsOf(randomLog(seed), randomFields);
      assert.deepEqual(arrange(columns(), { ...options, isLast: true }), arrange(columns(), options), `seed ${seed}`);
    }
    const used = columnsOf(randomLog(1), randomFields);
    const before = structuredClone(used);
    arrange(used, options);
    assert.deepEqual(used, before);
  });

  it('takes stamps without an offset by the clock of the zone: their days are its days, their instants its instants', () => {
    const stamps = ['2025-06-01T00:10:00Z', '2025-06-01T23:40:00Z', '2025-12-01T00:10:00Z'];
    const records = stamps.map((stamp) => ({ ms: Date.parse(stamp), user: 'u', error: false, fields: {} }));
    const columns = { ...columnsOf(records, []), offsetMinutes: null, localClock: true };
    const berlin = arrange(columns, { ...options, timeZone: 'Europe/Berlin' });
    assert.deepEqual([...berlin.day], [0, 0, 183]);
    assert.deepEqual(
      [...berlin.time].map((ms) => new Date(ms).toISOString()),
      ['2025-05-31T22:10:00.000Z', '2025-06-01T21:40:00.000Z', '2025-11-30T23:10:00.000Z'],
    );
    assert.deepEqual([...arrange(columns, options).time], [...columns.time]);
  });

  it("takes the log's own offset as its zone under auto, else the zone that is asked for", () => {
    const columns = { ...columnsOf([{ ms: 0, user: null, error: false, fields: {} }], []), offsetMinutes: -480 };
    assert.equal(arrange(columns, options).calendar.timeZone, '-08:00');
    assert.equal(arrange(columns, { ...options, timeZone: 'Asia/Tokyo' }).calendar.timeZone, 'Asia/Tokyo');
  });
});

describe('dimensionNames', () => {
  it('makes identifiers that differ, and are none of the star schema itself', () => {
    const fields = ['Aircraft Make Model', 'deviceType', 'device_type', 'user', 'http.status', 'größe', '!!!', 'file'];
    assert.deepEqual(dimensionNames(fields), [
      'aircraft_make_model',
      'device_type',
      'device_type_2',
      'user_field',
      'http_status',
      'größe',
      'field',
      'file_field',
    ]);
  });
});
