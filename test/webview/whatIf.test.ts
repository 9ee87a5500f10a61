import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CellSpec } from '../../src/cells/cell';
import { seriousOn } from './axe';
import { hotspot, hotspotsOf } from './hotspotsAnswer';
import { caseStudyCells, type Script } from './scriptedHost';
import { choose, textOf, until, withPanels } from './withPanels';

const open = withPanels();
const cells: readonly CellSpec[] = [
  ...caseStudyCells.slice(1),
  { id: 'what', kind: 'whatIf', params: { segment: null } },
];
const segment = { dimensions: ['device', 'tier'], keys: [['Tablet', 'Enterprise']] };
const found = hotspotsOf([hotspot(segment.dimensions, segment.keys[0]!, { errorRate: 0.312 })]);
const script: Script = { cells, hotspots: () => found };
const list = '.cell-whatIf .cell-question vscode-dropdown';

test('the selection is what is thought to be like the rest: today, what if, and the difference', async () => {
  const { page } = await open(script);
  await page.getByText('Select a segment, or choose one here.').waitFor();
  await page.click('.breakdown tr:has-text("Africa")');
  await page.locator('.what-if tbody tr').first().waitFor();
  const rows = await page.locator('.what-if tbody tr').allInnerTexts();
  assert.deepEqual(
    rows.map((row) => row.split(/\s*\t\s*/).filter((text) => text !== '')),
    [
      ['Error rate', '12.06%', '8.04%', '▾ 4.0 pt'],
      ['Impacted users', '15,008', '10,005', '-5,003 (▾ 33.3%)'],
    ],
  );
  assert.equal(await textOf(page.locator('.what-if-note')), 'Africa has an error rate of 31.20%, the rest 8.04%.');
});

test('a hotspot is chosen from the list, and screen readers hear what is gained', async () => {
  const { page, host } = await open(script);
  await page.locator(`${list} vscode-option[title*="hotspot"]`).waitFor({ state: 'attached' });
  await choose(page.locator(list), 'Tablet × Enterprise (hotspot, 31.20%)');
  await page.locator('.what-if-note', { hasText: 'Tablet × Enterprise has an error rate' }).waitFor();
  assert.deepEqual(host.state.cells.at(-1)?.params, { segment: { source: 'hotspots', kind: 'points', ...segment } });
  const heard =
    'What if: If Tablet × Enterprise were like the rest: error rate 8.04% instead of 12.06%; impacted users 10,005';
  await page.getByRole('status').filter({ hasText: heard }).waitFor();
});

test('the menu of a row of another cell shows it, where there is no such cell yet too', async () => {
  const { page, host } = await open({ ...script, cells: cells.slice(0, 2) });
  await page.click('.breakdown tr:has-text("Africa")', { button: 'right' });
  await page.getByRole('menuitem', { name: 'What If It Were Like the Rest' }).click();
  await page.locator('.what-if-note', { hasText: 'Africa has' }).waitFor();
  await until(() => host.state.cells.length === 3, 'a third cell');
});

test('where the rest is no better, there is nothing to gain, and it says so', async () => {
  const { page } = await open({
    cells: cells.slice(-1),
    answer: () => ({
      kind: 'whatIf',
      answer: {
        segment: 'Africa',
        segmentRate: 0.1,
        restRate: 0.2,
        today: { errors: 100, error_rate: 0.18, impacted_users: null },
        whatIf: null,
        missing: null,
      },
    }),
  });
  const note = await textOf(page.locator('.what-if-note'));
  assert.equal(note, 'Nothing to gain: Africa has an error rate of 10.00%, the rest 20.00%.');
});

for (const theme of ['dark', 'contrastLight'] as const)
  test(`what is meant is told on hover and on focus, and axe finds nothing serious (${theme})`, async () => {
    const { page } = await open(script, { theme, width: theme === 'dark' ? 1160 : 400 });
    await page.click('.breakdown tr:has-text("Africa")');
    await page.locator('.what-if tbody tr').first().waitFor();
    assert.match((await page.locator('.cell-whatIf .term-word').getAttribute('title')) ?? '', /stays with probability/);
    assert.deepEqual(await seriousOn(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
    if (process.env.LOG_HEALTH_SHOTS)
      await page.locator('.cell-whatIf').screenshot({ path: `${process.env.LOG_HEALTH_SHOTS}/whatif-${theme}.png` });
  });
