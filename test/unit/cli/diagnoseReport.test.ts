import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { main } from '../../../src/cli/main';
import { verdicts } from '../../../src/model/diagnosis';
import { verdictNames } from '../../../src/model/diagnosisWords';
import { sqlWasm } from '../../support/sqlWasm';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-diagnose-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const outage = path.join(folder, 'outage.jsonl');
const nobody = path.join(folder, 'nobody.csv');

async function run(...argv: string[]) {
  let out = '';
  const code = await main(argv, { wasm: sqlWasm, out: (text) => (out += text), err: () => {} });
  return { code, out };
}

describe('diagnose on the command line', () => {
  before(async () => {
    await run('generate', '--scenario', 'S1', '--severity', '4', '--size', 'small', '--seed', '1', '--out', outage);
    const rows = Array.from({ length: 400 }, (_, i) => {
      const at = new Date(Date.UTC(2025, 0, 1) + i * 9_000_000).toISOString();
      return `${at},${i % 9 === 0 ? 'error' : 'info'},host-${i % 3}`;
    });
    writeFileSync(nobody, `time,level,host\n${rows.join('\n')}\n`);
  });

  it('is JSON in the shape of DESIGN, with nulls for what is not known and days as dates', async () => {
    const { code, out } = await run('diagnose', outage, '--json');
    assert.equal(code, 0);
    const told = JSON.parse(out);
    assert.ok(verdicts.includes(told.verdict));
    assert.ok(told.confidence > 0 && told.confidence <= 1);
    for (const name of ['technicalShare', 'engagement', 'errors', 'hotspots', 'link', 'evidence', 'summary'])
      assert.ok(name in told, name);
    assert.deepEqual(Object.keys(told.errors), ['before', 'after', 'onset']);
    assert.match(told.errors.onset.day, /^\d{4}-\d\d-\d\d$/);
    assert.ok(told.errors.after > told.errors.before);
    assert.deepEqual(Object.keys(told.hotspots[0].segment).sort(), ['device', 'subscription']);
    for (const { test, result, favours } of told.evidence) {
      assert.ok(test !== '' && result !== '');
      for (const verdict of favours) assert.ok(verdicts.includes(verdict));
    }
  });

  it('is a text for people: verdict, how sure, summary, where and since when, and the evidence for and against', async () => {
    const { out } = await run('diagnose', outage);
    const { verdict, summary, evidence } = JSON.parse((await run('diagnose', outage, '--json')).out);
    const [headline = '', sure = ''] = out.split('\n');
    assert.ok(headline.includes(verdictNames[verdict as keyof typeof verdictNames]), headline);
    assert.match(sure, /\d+%/);
    assert.ok(out.includes(summary));
    assert.match(out, /^Hotspot: .*: .* × .*, since \d{4}-\d\d-\d\d/m);
    assert.match(out, /^Errors: error rate [\d.]+% before, [\d.]+% after, since \d{4}/m);
    assert.equal(out.match(/^(\+ for|- against| {2}open) {2,}/gm)?.length, evidence.length);
  });

  it('is of the selection', async () => {
    const { out } = await run('diagnose', outage, '--where', 'device=Desktop', '--json');
    const { hotspots } = JSON.parse(out);
    for (const { segment } of hotspots) assert.notDeepEqual(segment.device, ['Tablet']);
  });

  it('answers plainly, and with 0, where nothing tells users apart', async () => {
    const { code, out } = await run('diagnose', nobody);
    assert.equal(code, 0);
    assert.match(out, /^Not enough evidence: /);
    assert.match(out, /^What would settle it: /m);
    assert.doesNotMatch(out, /NaN|undefined|- against/);
    const told = JSON.parse((await run('diagnose', nobody, '--json')).out);
    assert.deepEqual([told.verdict, told.technicalShare, told.engagement.change], ['not_enough_evidence', null, null]);
  });
});
