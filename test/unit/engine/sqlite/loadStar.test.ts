import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadStar } from '../../../../src/engine/sqlite/loadStar';
import { openDatabase } from '../../../../src/engine/sqlite/sqlJs';
import { arrange } from '../../../../src/engine/star/arrange';
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

  it('stops with the reason of its signal', async () => {
    const db = await openDatabase(sqlWasm());
    const signal = AbortSignal.abort(new Error('closed'));
    await assert.rejects(loadStar(db, arrange(columnsOf(randomLog(1), randomFields), options), { signal }), /closed/);
    db.close();
  });

  it('lets others have their turn while it fills a large log', async () => {
    const many = Array.from({ length: 60_000 }, (_, i) => ({
      ms: i * 1000,
      user: `u${i % 100}`,
      error: false,
      fields: { device: 'x' },
    }));
    const events = arrange(columnsOf(many, ['device']), options);
    const db = await openDatabase(sqlWasm());
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await loadStar(db, events);
    clearInterval(timer);
    assert.ok(turns > 0);
    db.close();
  });
});
