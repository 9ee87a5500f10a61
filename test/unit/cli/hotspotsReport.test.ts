import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { main } from '../../../src/cli/main';
import { sqlWasm } from '../../support/sqlWasm';
import { plantedLog } from '../diagnosis/plantedLog';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-hotspots-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'visits.jsonl');
const records = plantedLog({
  seed: 12,
  rateOf: ({ tier }, day) => (tier === 'Pro' && day >= 30 ? 0.2 : 0.05),
});
const lines = records.map(({ ms, user, error, fields }) =>
  JSON.stringify({ time: new Date(ms).toISOString(), user, status: error ? 'error' : 'ok', ...fields }),
);
writeFileSync(file, `${lines.join('\n')}\n`);

async function run(...argv: string[]) {
  let out = '';
  const code = await main(argv, { wasm: sqlWasm, out: (text) => (out += text), err: () => {} });
  return { code, out };
}

describe('hotspots on the command line', () => {
  it('are JSON in the shapes of DESIGN, days as dates', async () => {
    const { code, out } = await run('hotspots', file, '--json');
    assert.equal(code, 0);
    const [first] = JSON.parse(out).hotspots;
    assert.deepEqual(first.segment, { tier: ['Pro'] });
    const names = ['segment', 'events', 'errors', 'error_rate', 'lift', 'excess_errors', 'impacted_users'];
    assert.deepEqual(Object.keys(first), [...names, 'rest_rate', 'p_value', 'onset']);
    assert.match(first.onset.day, /^2025-01-3[0-2]$|^2025-01-31$/);
    assert.equal(first.onset.until, null);
    assert.ok(first.p_value <= 0.05 && first.error_rate > first.rest_rate);
  });

  it('are a table for people that says how many segments were searched, and obey the selection', async () => {
    const { out } = await run('hotspots', file);
    assert.match(out, /segments searched/);
    assert.match(out, /tier: Pro/);
    const { out: none } = await run('hotspots', file, '--where', 'tier=Free,Enterprise');
    assert.match(none, /none has more errors than luck and its users explain/);
  });
});
