import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { readLog } from '../../../../src/ingest/readLog';
import type { Columns } from '../../../../src/model/columns';
import { generateFile } from '../../../../src/sample/generateFile';
import { scenarioColumns } from '../../../../src/sample/scenario/scenarioColumns';
import { scenarioLog } from '../../../../src/sample/scenario/scenarioLog';
import { choice } from './choice';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scenario-'));
});
after(() => rm(folder, { recursive: true }));

const never = new AbortController().signal;

/** What does not depend on the order of rows: how many events and errors each member has. */
function countsOf({ rows, outcome, user, dimensions }: Columns) {
  return {
    rows,
    errors: outcome?.reduce((sum, value) => sum + value, 0),
    users: user?.values.length,
    members: dimensions.map(({ field, values, codes }) => {
      const counts = new Map<string, number>();
      for (const code of codes) {
        const member = values[code - 1] ?? '';
        counts.set(member, (counts.get(member) ?? 0) + 1);
      }
      return [field, [...counts].sort()];
    }),
  };
}

const expected = {
  usual: { time: 'timestamp', user: 'user_id', outcome: 'status' },
  other: { time: 'ts', user: 'account', outcome: 'result' },
};

for (const dialect of ['usual', 'other'] as const) {
  for (const format of ['jsonl', 'csv'] as const) {
    it(`the log of a scenario, written as ${format} with ${dialect} names and read, has its roles and its columns`, async () => {
      const scenario = choice('S6', { dialect });
      const file = path.join(folder, `${dialect}.${format}`);
      await generateFile({ preset: 'small', format, file, scenario });
      const { inference, columns, source } = await readLog([file], { overrides: {} }, () => {}, never);
      const { time, user, outcome } = inference.roles;
      assert.deepEqual({ time, user: user.join(), outcome: outcome?.field }, expected[dialect]);
      const made = scenarioColumns(scenarioLog(scenario));
      assert.equal(source.rejected, 0);
      assert.deepEqual(
        inference.roles.dimensions,
        made.dimensions.map(({ field }) => field),
      );
      assert.deepEqual(countsOf(columns), countsOf(made));
      assert.deepEqual(columns.time, made.time.slice().sort());
    });
  }
}
