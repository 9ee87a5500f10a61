import assert from 'node:assert/strict';
import { columnar } from '../../src/engine/columnar/columnar';
import { packedOf } from '../../src/engine/columnar/packed';
import type { PartId, Query } from '../../src/model/query';
import { seenBy } from '../../src/model/selection';
import { secondCore } from '../../src/worker/counterThread';
import { counter } from '../support/counter';
import { type DuckdbConnection, openDuckdb, sqlText } from './duckdb';
import { fivePanel } from './fivePanel';
import type { Run } from './measurement';
import { openSample } from './openSample';
import { daysSql, factsSql, groupings, groupSql, refreshSql } from './panelSql';
import { clausesFor, nameOf } from './panelTimes';

const times = 7;
const parts: readonly PartId[] = ['events', 'errors', 'users', 'impacted_users'];

/** The numbers of the panel of five dimensions with DuckDB on all cores, over facts that are in memory and in order. */
export const refreshDuckdb: Run = async (file) => {
  const db = await openDuckdb();
  for (const sql of factsSql(`read_csv(${sqlText(file)})`)) await db.run(sql);
  const out: Record<string, number> = {};
  for (let filters = 0; filters <= fivePanel.clicks.length; filters++) {
    const taken: number[] = [];
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      for (const sql of refreshSql(filters)) await db.runAndReadAll(sql);
      taken.push(performance.now() - start);
    }
    if (filters === 0) out['panel, first time (ms)'] = taken[0] ?? Number.NaN;
    out[nameOf(filters)] = taken.sort((a, b) => a - b)[taken.length >> 1] ?? Number.NaN;
  }
  await checkNumbers(db, file);
  return out;
};

/** @throws Error where a number of the panel is not that of Log Health. */
async function checkNumbers(db: DuckdbConnection, file: string): Promise<void> {
  const { events, info } = await openSample(file);
  const core = secondCore(counter);
  const engine = columnar(events, packedOf, core);
  const numbers = async (sql: string): Promise<(string | number)[][]> =>
    (await db.runAndReadAll(sql)).getRows().map((row) => row.map((v) => (typeof v === 'string' ? v : Number(v))));
  for (let filters = 0; filters <= fivePanel.clicks.length; filters++) {
    const members = fivePanel.clicks.slice(0, filters);
    const selection = { rev: 1, clauses: clausesFor(info, members) };
    for (const by of groupings) {
      const axes = by.map((name) => ({ kind: 'dimension', name }) as const);
      const query: Query = { parts, by: axes, clauses: seenBy(selection, by) };
      const table = await engine.run(query);
      const axis = by.map((name) => info.dimensions.find((dimension) => dimension.name === name)?.members ?? []);
      const rows = await numbers(groupSql(by, members));
      for (const row of rows) {
        const place = by.reduce((at, _, i) => at * table.sizes[i]! + axis[i]!.indexOf(String(row[i])), 0);
        assert.deepEqual(
          parts.map((part) => table.parts[part]?.[place]),
          row.slice(by.length),
          `${by.join(' × ')} with ${filters} filters`,
        );
      }
    }
    const daily = ['events', 'errors', 'user_days', 'window_user_days'] as const;
    const table = await engine.run({ parts: daily, by: [{ kind: 'day' }], clauses: selection.clauses });
    for (const [day = 0, ...row] of await numbers(daysSql(members)))
      assert.deepEqual(
        daily.map((part) => table.parts[part]?.[Number(day)]),
        row,
        `day ${day} with ${filters} filters`,
      );
  }
  engine.close();
  core?.end();
}
