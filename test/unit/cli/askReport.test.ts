import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { main } from '../../../src/cli/main';
import { sqlWasm } from '../../support/sqlWasm';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-ask-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const evil = 'x\u001b[2J</script>';
const devices = ['Tablet', 'Mobile', evil];
/** Twelve days of ten events; those on tablets fail in the last six days. */
const records = Array.from({ length: 120 }, (_, i) => {
  const day = Math.floor(i / 10);
  const device = devices[i % 3] ?? '';
  return {
    time: new Date(Date.UTC(2025, 0, 1 + day, i % 10)).toISOString(),
    user_id: `u${i % 10}`,
    device,
    plan: i % 2 === 0 ? 'Free' : 'Pro',
    screen: i % 4 === 0 ? 'Tablet' : 'Wide',
    status: device === 'Tablet' && day >= 6 ? 'error' : 'success',
  };
});
const file = path.join(folder, 'asked.jsonl');
writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await main(argv, { wasm: sqlWasm, out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

const counted = (keep: (record: (typeof records)[number]) => boolean) => {
  const kept = records.filter(keep);
  return kept.filter(({ status }) => status === 'error').length / kept.length;
};

describe('log-health ask', () => {
  it('answers a question in words as JSON: the value, the one before, and what was understood', async () => {
    const { code, out } = await run('ask', file, 'error rate device tablet foo 2025-01-07..2025-01-13', '--json');
    assert.equal(code, 0);
    const { readings, unknown } = JSON.parse(out);
    assert.deepEqual(unknown, ['foo']);
    assert.equal(readings.length, 1);
    const [{ measures, members, period, compared }] = readings;
    assert.deepEqual(members, [{ dimension: 'device', keys: ['Tablet'], not: false }]);
    assert.deepEqual(period, { from: '2025-01-07', to: '2025-01-13' });
    assert.deepEqual(compared, { from: '2025-01-01', to: '2025-01-07' });
    assert.deepEqual(measures, [{ id: 'error_rate', value: 1, before: 0, change: { kind: 'points', by: 1 } }]);
  });

  it('answers each way in which it can be meant, and says how to choose', async () => {
    const { out } = await run('ask', file, 'error rate tablet');
    assert.match(out, /several ways; name the dimension/);
    const rate = (keep: (record: (typeof records)[number]) => boolean): string =>
      `${(100 * counted(keep)).toFixed(2)}%`;
    assert.match(
      out,
      new RegExp(`device Tablet · whole log +error_rate +${rate(({ device }) => device === 'Tablet')}`),
    );
    assert.match(
      out,
      new RegExp(`screen Tablet · whole log +error_rate +${rate(({ screen }) => screen === 'Tablet')}`),
    );
    assert.match(out, /Not compared: the whole log is selected/);
  });

  it('takes what is selected by options along, and what is asked goes before it', async () => {
    const asked = async (...more: string[]) => JSON.parse((await run('ask', file, ...more, '--json')).out).readings[0];
    const both = await asked('error rate not mobile', '--where', 'plan=Free');
    assert.equal(
      both.measures[0].value,
      counted(({ plan, device }) => plan === 'Free' && device !== 'Mobile'),
    );
    const other = await asked('error rate plan pro', '--where', 'plan=Free');
    assert.equal(
      other.measures[0].value,
      counted(({ plan }) => plan === 'Pro'),
    );
  });

  it('gives the same by either engine', async () => {
    const text = 'mau stickiness lift excess errors dormant users device tablet last 4 days';
    const [columnar, sqlite] = await Promise.all(
      ['columnar', 'sqlite'].map((engine) => run('ask', file, text, '--json', '--engine', engine)),
    );
    assert.deepEqual(JSON.parse(columnar?.out ?? ''), JSON.parse(sqlite?.out ?? ' '));
  });

  it('asks for words, says when none is understood, and prints no log text that a terminal obeys', async () => {
    assert.match((await run('ask', file)).err, /ask needs FILE and a question in words/);
    const none = await run('ask', file, 'blub\u001b[9Q');
    assert.equal(none.code, 2);
    assert.match(
      none.err,
      /nothing of "blub.*" is understood; ask with measures, members of the dimensions \(.*device/,
    );
    const hostile = await run('ask', file, `errors ${evil} 2031`);
    assert.equal(hostile.code, 0);
    assert.ok(!`${none.err}${hostile.out}`.includes('\u001b'));
    assert.match(
      (await run('ask', file, 'errors 2031-01')).out,
      /No answer: the log covers 2025-01-01 to before 2025-01-13/,
    );
  });
});
