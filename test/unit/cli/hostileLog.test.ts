import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { main } from '../../../src/cli/main';
import { sqlWasm } from '../../support/sqlWasm';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Sets the title of a terminal, colours it, rings, starts a C1 sequence, turns the direction of text, ends the line. */
const evil =
  '\u001b]0;pwned\u0007\u001b[31mred\u009b32m\u202e\u2067\u200f\u061c\u2028\u2029\u200b\r\nlog-health: all is well';
const hostileField = `device${evil}`;

/** What may not reach a terminal, where a line ends with nothing but a line feed. */
const drives = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Bidi_Control}\u200b]/u;

function logFile(name: string, fields: (i: number) => object): string {
  const file = path.join(folder, name);
  const lines = Array.from({ length: 40 }, (_, i) =>
    JSON.stringify({ timestamp: `2025-01-0${1 + Math.floor(i / 10)}T12:00:00Z`, user_id: `u${i % 7}`, ...fields(i) }),
  );
  writeFileSync(file, `${lines.join('\n')}\n{broken ${evil}\n`);
  return file;
}

const fields = (i: number): object => ({
  [hostileField]: i % 2 ? `Tablet${evil}` : 'Desktop',
  tier: i % 3 ? `Free${evil}` : 'Pro',
  status: i % 4 ? 'success' : 'error',
});
const file = logFile('hostile\u001b[31m\u202e.jsonl', fields);
const second = logFile('hostile\u001b[32m\u2067.jsonl', fields);
const timeless = path.join(folder, 'timeless\u009b.jsonl');
writeFileSync(timeless, `${JSON.stringify({ [`a${evil}`]: evil })}\n`.repeat(5));

const select = `SELECT value, '${evil}' AS "${evil}" FROM dim_tier`;
const answers: Readonly<Record<string, readonly string[]>> = {
  schema: ['schema', file],
  'schema of several': ['schema', file, second],
  kpi: ['kpi', file],
  'kpi of a member': ['kpi', file, '--where', `tier=Free${evil}`],
  breakdown: ['breakdown', file, '--by', hostileField],
  matrix: ['matrix', file, '--rows', hostileField, '--cols', 'tier'],
  sql: ['sql', file, select],
  export: ['export', '--force', file, '--out', path.join(folder, 'star\u001b\u202e.sqlite')],
  generate: [
    'generate',
    '--force',
    '--preset',
    'small',
    '--rows',
    '2000',
    '--out',
    path.join(folder, 'made\u001b\u202e.csv'),
  ],
};
const mistakes: Readonly<Record<string, readonly string[]>> = {
  'no such command': [evil, file],
  'no such option': ['kpi', file, `--${evil}`],
  'no such member': ['kpi', file, '--where', `tier=zz${evil}`],
  'no such dimension': ['breakdown', file, '--by', `colour${evil}`],
  'no such dimension to filter by': ['kpi', file, '--where', `colour${evil}=x`],
  'no such field for a role': ['kpi', file, '--time', `when${evil}`],
  'no such zone': ['kpi', file, '--tz', evil],
  'no such day': ['kpi', file, '--from', evil],
  'no such preset': ['generate', '--preset', evil, '--out', path.join(folder, 'x')],
  'no such file': ['kpi', path.join(folder, `nowhere${evil}`)],
  'no such folder': ['generate', '--preset', 'small', '--out', path.join(folder, `no${evil}`, 'x.csv')],
  'no time': ['kpi', timeless],
  'no statement': ['sql', file, `${evil} SELECT`],
  'no such column': ['sql', file, `SELECT "x" FROM "y${evil}"`],
};

async function run(argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main(argv, { wasm: sqlWasm, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

describe('a log that is out to drive the terminal', () => {
  for (const [name, argv] of Object.entries(answers)) {
    it(`cannot through the answer to ${name}, as text or as JSON`, async () => {
      for (const form of [[], ['--json']]) {
        const { code, out, err } = await run([...argv, ...form]);
        assert.equal(code, 0, err);
        assert.notEqual(out, '');
        assert.doesNotMatch(out + err, drives);
        assert.doesNotMatch(out, /^log-health: /m);
      }
    });
  }

  for (const [name, argv] of Object.entries(mistakes)) {
    it(`cannot through the message that there is ${name}`, async () => {
      const { code, out, err } = await run(argv);
      assert.deepEqual([code, out], [2, '']);
      assert.doesNotMatch(err, drives);
      assert.match(err, /^log-health: .+\n$/);
    });
  }

  it('still gives its own values in JSON', async () => {
    const { rows } = JSON.parse((await run(['breakdown', file, '--by', 'tier', '--json'])).out);
    assert.ok(rows.some(({ key }: { key: string }) => key === `Free${evil}`));
  });
});
