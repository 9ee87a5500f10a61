import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { checkComingBack } from './checkComingBack';
import { checkKpis } from './checkKpis';
import { checkPrinted } from './checkPrinted';
import { checkSegments } from './checkSegments';
import { Comparison } from './comparison';
import { Oracle } from './oracle';
import type { OracleLog } from './oracleLog';
import { accessLog, caseStudy, messyLog } from './oracleLogs';
import { openOurs } from './ours';
import { selectionsOf } from './selections';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-oracle-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Every measure of a log in each of its settings and under each selection. */
async function compare(log: OracleLog): Promise<Comparison> {
  const comparison = new Comparison();
  const oracle = await Oracle.open(log);
  const selections = await selectionsOf(oracle, log);
  for (const setting of log.settings) {
    const ours = await openOurs(log, setting);
    await oracle.setDays(setting);
    for (const selected of selections) {
      const where = `${log.name}, ${Object.values(setting).join(', ')}, ${selected.title} selected`;
      const sides = { ours, oracle, selected, comparison, where };
      await oracle.select(selected);
      await checkKpis(sides);
      await checkComingBack(sides);
      for (const pair of log.pairs) await checkSegments(sides, pair);
    }
  }
  console.log(`${log.name}: ${comparison.count} numbers are the oracle's, ${comparison.told} of them above nothing`);
  return comparison;
}

describe('DuckDB, reading the same file and asked in SQL of its own, gives the same numbers', () => {
  it('of a year of logins in JSON lines', async () => {
    assert.ok((await compare(await caseStudy(folder))).told > 10_000);
  });

  it('of a messy CSV log over a change of clocks, by both engines', async () => {
    assert.ok((await compare(messyLog(folder))).told > 10_000);
  });

  for (const kind of ['autumn', 'hours', 'minutes'] as const)
    it(`of such a log over the change of clocks in autumn, by ${kind === 'autumn' ? 'days, one of which has 25 hours' : kind}`, async () => {
      assert.ok((await compare(messyLog(folder, kind))).told > 10_000);
    });

  for (const kind of ['days', 'hours', 'minutes'] as const)
    it(`in the JSON of the command line, for members and a period of ${kind}`, async () => {
      const log = messyLog(folder, kind);
      const oracle = await Oracle.open(log);
      const comparison = new Comparison();
      for (const setting of log.settings) await checkPrinted(log, setting, oracle, comparison);
      assert.ok(comparison.told > 500);
    });

  it('of a public access log, where client and user agent stand in for the user', async (context) => {
    const log = accessLog();
    if (!log) return context.skip('needs ../shared/data, public logs that are not part of the repository');
    assert.ok((await compare(log)).told > 1_000);
  });
});
