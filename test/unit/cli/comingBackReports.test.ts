import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { main } from '../../../src/cli/main';
import { sqlWasm } from '../../support/sqlWasm';
import { visits } from '../../support/visits';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-coming-back-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function logFile(name: string, hasUser: boolean): string {
  const records = visits(56, { old: [1, 36], a: [35, 42, 49], b: [36, { day: 50, device: 'Tablet' }], d: [43, 55] });
  const lines = records
    .toSorted((a, b) => a.ms - b.ms)
    .map(({ ms, user, fields }) =>
      JSON.stringify({
        timestamp: new Date(ms).toISOString(),
        ...(hasUser ? { user_id: user } : {}),
        device: fields.device,
      }),
    );
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main(argv, { wasm: sqlWasm, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

describe('kpi', () => {
  it('says of calendar months that MAU is of them, and nothing of 30 days', async () => {
    const { out } = await run('kpi', logFile('months.jsonl', true), '--mau', 'calendar');
    assert.match(out, /MAU is users in the calendar month, WAU is users in 7 days/);
    assert.doesNotMatch(out, /30 days/);
  });
});

describe('lifecycle, retention and active-days', () => {
  const file = logFile('log.jsonl', true);

  it('tell people the table under a sentence that says from when on users are known to be new', async () => {
    const { code, out } = await run('lifecycle', file, '--by-days', '7');
    assert.equal(code, 0);
    assert.match(out, /Who is new is told from 2025-01-31 on/);
    assert.match(
      out,
      /^from +before +users +new_users +retained_users +resurrected_users +dormant_users +quick_ratio$/m,
    );
    assert.match(out, /^2025-02-05 +2025-02-12 +3 +2 +0 +1 +0 +–$/m);
    assert.match(out, /^2025-01-01 +2025-01-08 +2 +– +– +– +– +–$/m);
    assert.match((await run('retention', file)).out, /^2025-02-05 +yes +2 +100\.0% \/ 100\.0% +50\.0% \/ 100\.0%/m);
    assert.match((await run('active-days', file)).out, /^ +2 +2 +40\.0% +60\.0%$/m);
  });

  it('tell nothing of who is new before the log looks back far enough, by intervals or asked in words', async () => {
    const ids = ['new_users', 'retained_users', 'resurrected_users', 'dormant_users', 'quick_ratio'] as const;
    const weeks = JSON.parse((await run('lifecycle', file, '--by-days', '7', '--json')).out).intervals;
    for (const { from, to, ...wanted } of weeks) {
      const { out } = await run('ask', file, `${ids.join(', ')} ${from}..${to}`, '--json');
      const [{ measures }] = JSON.parse(out).readings;
      for (const { id, value } of measures) assert.equal(value, wanted[id], `${id} from ${from}`);
    }
    const { out } = await run('ask', file, 'new users, retained users, quick ratio', '--json');
    const [{ measures }] = JSON.parse(out).readings;
    for (const { id, value } of measures) assert.equal(value, null, `${id} of the whole log`);
  });

  it('tell scripts the same from both engines, with filters and a period', async () => {
    for (const command of ['lifecycle', 'retention', 'active-days']) {
      const options = ['--json', '--where', 'device=Desktop', '--from', '2025-01-20', '--to', '2025-02-20'];
      const columnar = await run(command, file, ...options);
      assert.equal(columnar.code, 0, columnar.err);
      assert.equal((await run(command, file, ...options, '--engine', 'sqlite')).out, columnar.out);
      assert.equal(JSON.parse(columnar.out).missing, null);
    }
  });

  it('say what is missing and what helps where no field tells users apart', async () => {
    const { code, out } = await run('retention', logFile('nobody.jsonl', false));
    assert.equal(code, 0);
    assert.match(
      out,
      /^No field tells users apart: Edit Fields… lets you choose one\. On the command line: --user FIELD\.$/m,
    );
  });

  it('take intervals of 1, 7 and 30 days, and no others', async () => {
    const { code, err } = await run('lifecycle', file, '--by-days', '5');
    assert.equal(code, 2);
    assert.match(err, /--by-days takes 1, 7, 30, not "5"/);
    assert.equal(JSON.parse((await run('lifecycle', file, '--by-days', '30', '--json')).out).intervals.length, 1);
  });
});
