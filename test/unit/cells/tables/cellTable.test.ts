import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerCell } from '../../../../src/cells/ask';
import type { CellSpec } from '../../../../src/cells/cell';
import { kindNames, stackKinds } from '../../../../src/cells/stackKinds';
import { cellTable } from '../../../../src/cells/tables/cellTable';
import { nothingSelected } from '../../../../src/model/selection';
import { logOf } from '../../../support/logOf';

const day = 86_400_000;
/** Ninety days; u0 every day, u1 every second, up to u3; u4 in the first and the last month alone. */
const events = Array.from({ length: 90 }, (_, at) =>
  [0, 1, 2, 3, 4]
    .filter((user) => (user < 4 ? at % (user + 1) === 0 : at < 30 || at >= 60))
    .map((user) => ({
      ms: Date.UTC(2025, 0, 1) + at * day,
      user: `u${user}`,
      error: user === 1 && at % 4 === 0,
      fields: { device: user % 2 === 0 ? 'Mobile' : 'Tablet', tier: user < 2 ? 'Free' : 'Pro' },
    })),
).flat();
const test = logOf(events, ['device', 'tier']);
const context = { log: test.log, selection: nothingSelected };
const tableOf = async (spec: CellSpec) => cellTable(spec, await answerCell(spec, context, test.run));

describe('the answer to a cell as a table', () => {
  it('has as many values in each row as columns, for every kind', async () => {
    for (const kind of kindNames) {
      const spec = { id: kind, kind, params: stackKinds[kind].fresh(test.log) } as CellSpec;
      const { columns, rows } = await tableOf(spec);
      assert.ok(rows.length > (['lines', 'hotspots', 'verdict'].includes(kind) ? 0 : 1), kind);
      for (const row of rows) assert.equal(row.length, columns.length, `${kind}: ${row.join()}`);
      assert.equal(new Set(columns.map(({ name }) => name)).size, columns.length, kind);
    }
  });

  it('has the matrix of the measure that is shown, with totals of their own', async () => {
    const params = { rows: 'tier', cols: 'device', measure: 'events' } as const;
    const { columns, rows } = await tableOf({ id: 'm', kind: 'matrix', params });
    assert.deepEqual(
      columns
        .map(({ name }) => name)
        .slice(1)
        .sort(),
      ['(all)', 'Mobile', 'Tablet'],
    );
    const free = rows.find(([label]) => label === 'Free') ?? [];
    assert.deepEqual([free.slice(1, 3).sort(), free[3]], [[45, 90], 135]);
    assert.equal(rows.at(-1)?.at(-1), events.length);
  });

  it('has retention counted as the cell counts it', async () => {
    const later = async (unbounded: boolean) =>
      (await tableOf({ id: 'r', kind: 'retention', params: { days: 30, unbounded } })).rows[0]?.slice(0, 5);
    assert.deepEqual(await later(false), ['2025-01-01', 'no', 5, 1, 0.8]);
    assert.deepEqual(await later(true), ['2025-01-01', 'no', 5, 1, 1]);
  });

  it('counts active days from none to all', async () => {
    const { rows } = await tableOf({ id: 'a', kind: 'activeDays', params: {} });
    assert.equal(rows.length, 31);
    assert.deepEqual(rows[30], [30, 2, 0.4, 0.4]);
    assert.deepEqual(rows[0]?.slice(0, 2), [0, 0]);
  });
});
