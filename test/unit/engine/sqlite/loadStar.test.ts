import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventsSource } from '../../../../src/engine/sqlite/eventsSource';
import { fillStar, loadStar } from '../../../../src/engine/sqlite/loadStar';
import { openDatabase } from '../../../../src/engine/sqlite/sqlJs';
import { arrange } from '../../../../src/engine/star/arrange';
import { countedDays } from '../../../../src/measures/countedDays';
import { partSql } from '../../../../src/measures/sql/partSql';
import { columnsOf } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';
import { sqlWasm } from '../../../support/sqlWasm';

const options = { files: ["it's a file.jsonl"], timeZone: 'UTC', window: 'rolling30' } as const;

describe('loadStar', () => {
  it('holds every record once, with each of its values, hostile ones too', async () => {
    for (const seed of [3, 7, 11]) {
      const records = randomLog(seed);
      const db = await openDatabase(sqlWasm());
      await loadStar(db, arrange(columnsOf(records, randomFields), options));
      const found = db.exec(
        `SELECT f.time_ms, u.value, f.outcome, d.value, t.value, o.value, f.byte_offset, p.path
         FROM fact_event f LEFT JOIN dim_user u ON u.id = f.user_id JOIN dim_device d ON d.id = f.device_id
         JOIN dim_tier t ON t.id = f.tier_id JOIN dim_o_dd_field o ON o.id = f.o_dd_field_id JOIN dim_file p ON p.id = f.file_id
         ORDER BY f.byte_offset`,
      )[0]?.values;
      const wanted = records.map((r, i) => [
        r.ms,
        r.user,
        Number(r.error),
        ...randomFields.map((f) => r.fields[f] ?? null),
        i * 100,
        options.files[0],
      ]);
      assert.deepEqual(found, wanted);
      db.close();
    }
  });

  it('numbers days as the calendar does, with ISO weeks and weekdays', async () => {
    const ms = (text: string): number => Date.parse(text);
    const records = ['2024-12-30T00:00:00Z', '2025-01-05T23:59:59Z'].map((text) => ({
      ms: ms(text),
      user: 'u',
      error: false,
      fields: {},
    }));
    const db = await openDatabase(sqlWasm());
    await loadStar(db, arrange(columnsOf(records, []), options));
    const days = db.exec('SELECT date, week, month, weekday FROM dim_date ORDER BY day_id')[0]?.values;
    assert.deepEqual(days?.[0], ['2024-12-30', '2025-W01', '2024-12', 1]);
    assert.deepEqual(days?.[6], ['2025-01-05', '2025-W01', '2025-01', 7]);
    db.close();
  });

  it('counts the distinct users behind a FILTER as SQL means it: statistics of the indexes would make SQLite skip rows', async () => {
    const start = Date.UTC(2025, 0, 1);
    const records = Array.from({ length: 400 }, (_, i) => ({
      ms: start + i * 3_600_000,
      user: `u${i % 7}`,
      error: (i * i) % 5 === 1,
      fields: {},
    }));
    const db = await openDatabase(sqlWasm());
    await loadStar(db, arrange(columnsOf(records, []), options));
    const one = (text: string): unknown => db.exec(`SELECT ${text} FROM fact_event`)[0]?.values[0]?.[0];
    assert.equal(one('count(DISTINCT user_id) FILTER (WHERE outcome = 1)'), 7);
    // Statements of ours are right where somebody makes statistics, too.
    db.run('PRAGMA query_only=0; ANALYZE');
    const days = countedDays(arrange(columnsOf(records, []), options).calendar, { by: [], clauses: [] });
    assert.equal(one(partSql('impacted_users', days)), 7);
    db.close();
  });

  it('stops with the reason of its signal', async () => {
    const db = await openDatabase(sqlWasm());
    const signal = AbortSignal.abort(new Error('closed'));
    await assert.rejects(loadStar(db, arrange(columnsOf(randomLog(1), randomFields), options), { signal }), /closed/);
    db.close();
  });

  it('is asked for run by run, each made while the one before is inserted', async () => {
    const many = Array.from({ length: 40_000 }, (_, i) => ({
      ms: i * 1000,
      user: `u${i % 20_000}`,
      error: i % 3 === 0,
      fields: { device: `d${i % 7}` },
    }));
    const events = arrange(columnsOf(many, ['device']), options);
    const source = eventsSource(events);
    const asked: number[] = [];
    const phases: (readonly [string, number])[] = [];
    const db = await openDatabase(sqlWasm());
    await fillStar(
      db,
      {
        ...source,
        facts: (from) => {
          asked.push(from, phases.length);
          return source.facts(from);
        },
      },
      { onProgress: (phase, rows) => phases.push([phase, rows]) },
    );
    assert.deepEqual(asked, [0, 0, 16_384, 0, 32_768, 1, 40_000, 2]);
    assert.deepEqual(phases, [
      ['facts', 16_384],
      ['facts', 32_768],
      ['facts', 40_000],
      ['indexes', 40_000],
    ]);
    const sum = db.exec('SELECT count(*), count(DISTINCT user_id), sum(outcome), sum(time_ms) FROM fact_event')[0];
    assert.deepEqual(sum?.values, [[40_000, 20_000, 13_334, (40_000 * 39_999 * 1000) / 2]]);
    db.close();
  });

  it('shows each event by its values in the view events, and what it is of in meta', async () => {
    const records = [
      { ms: Date.UTC(2025, 0, 1, 12, 0, 0, 7), user: null, error: true, fields: { device: null, time: 'noon' } },
      { ms: Date.UTC(2025, 0, 2), user: 'u', error: false, fields: { device: '(none)', time: null } },
    ];
    const db = await openDatabase(sqlWasm());
    const byDay = { ...options, grain: 'day' } as const;
    await loadStar(db, arrange(columnsOf(records, ['device', 'time']), byDay), { meta: [['format', 'JSON lines']] });
    const [found] = db.exec('SELECT * FROM events ORDER BY time');
    assert.deepEqual(found?.columns, 'event_id time date user outcome device time_field file byte_offset'.split(' '));
    assert.deepEqual(
      found?.values.map((row) => row.slice(1, 7)),
      [
        ['2025-01-01T12:00:00.007Z', '2025-01-01', null, 'error', null, 'noon'],
        ['2025-01-02T00:00:00.000Z', '2025-01-02', 'u', 'success', '(none)', null],
      ],
    );
    assert.deepEqual(db.exec('SELECT * FROM meta')[0]?.values, [['format', 'JSON lines']]);
    db.close();
  });

  it('answers what is asked of days and of users from indexes alone', async () => {
    const db = await openDatabase(sqlWasm());
    await loadStar(db, arrange(columnsOf(randomLog(5), randomFields), options));
    const plan = (sql: string): string => String(db.exec(`EXPLAIN QUERY PLAN ${sql}`)[0]?.values[0]?.at(-1));
    assert.match(
      plan('SELECT day_id, count(DISTINCT user_id) FROM fact_event GROUP BY day_id'),
      /COVERING INDEX fact_event_by_day/,
    );
    assert.match(plan('SELECT count(*) FROM fact_event WHERE user_id = 3'), /COVERING INDEX fact_event_by_user/);
    db.close();
  });
});
