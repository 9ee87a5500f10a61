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
    const more = ['rest_rate', 'p_value', 'before', 'held_out', 'strongest', 'also', 'onset'];
    const names = ['segment', 'events', 'errors', 'error_rate', 'lift', 'excess_errors', 'impacted_users'];
    assert.deepEqual(Object.keys(first), [...names, ...more]);
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

  it('answer what changed between which days, and say where nothing did', async () => {
    const { out } = await run('hotspots', file, '--question', 'change', '--json');
    const { question, change, hotspots } = JSON.parse(out);
    assert.equal(question, 'change');
    assert.match(change.after.from, /^2025-01-(3[01]|29)$|^2025-02-01$/);
    assert.equal(change.before.to, change.after.from);
    assert.ok(change.after.error_rate > change.before.error_rate && change.expected_rate < change.after.error_rate);
    assert.deepEqual(hotspots[0].segment, { tier: ['Pro'] });
    assert.ok(hotspots[0].before.error_rate < 0.08 && hotspots[0].error_rate > 0.15);
    const { out: table } = await run('hotspots', file, '--question', 'change');
    assert.match(table, /against 2025-01-01 to before .*error rate .* before/);
    const { out: none } = await run('hotspots', file, '--question', 'change', '--where', 'tier=Free,Enterprise');
    assert.match(none, /Nothing changed: on no day/);
    assert.equal((await run('hotspots', file, '--question', 'why')).code, 2);
  });
});
