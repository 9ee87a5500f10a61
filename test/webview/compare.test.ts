import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CellSpec } from '../../src/cells/cell';
import { kpiIds } from '../../src/cells/triangle';
import { measureOf } from '../../src/measures/catalogue';
import { changeOf } from '../../src/measures/change';
import { seriousOn } from './axe';
import { triangleAnswer } from './caseStudy';
import { caseStudyAnswer, caseStudyCells, type Script } from './scriptedHost';
import { textOf, until, withPanels } from './withPanels';

const open = withPanels();
const cells: readonly CellSpec[] = [
  ...caseStudyCells,
  { id: 'trend', kind: 'trend', params: { measure: 'error_rate' } },
];
/** Where something is compared, the rest has a quarter of the log. */
const script: Script = {
  cells,
  answer: (spec, selection) => {
    const given = caseStudyAnswer(spec, selection);
    if (!selection.baseline) return given;
    if (given.kind === 'trend')
      return {
        kind: 'trend',
        answer: { ...given.answer, beside: { name: 'the rest', values: given.answer.values.map((n) => n && n / 2) } },
      };
    if (given.kind !== 'triangle') return given;
    const other = { ...triangleAnswer(0.25).measures, error_rate: 0.08 };
    const { measures } = given.answer;
    const changes = kpiIds.map((id) => [id, changeOf(measureOf(id), other[id], measures[id])] as const);
    const beside = {
      name: 'the rest',
      measures: other,
      changes: Object.fromEntries(changes) as Record<(typeof kpiIds)[number], ReturnType<typeof changeOf>>,
      errorRateDifference: [0.039, 0.042] as const,
    };
    return { kind: 'triangle', answer: { ...given.answer, beside } };
  },
};

test('the menu of the bar compares with the rest: two figures each, their difference, and what is not compared says so', async () => {
  const { page, host } = await open(script);
  await page.click('.breakdown tr:has-text("Africa")');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Compare with the Rest' }).click();
  await page.locator('.chip-beside').waitFor();
  assert.deepEqual(host.edits.at(-1), { op: 'compare', baseline: { kind: 'rest' } });
  const tile = page.locator('.tile', { hasText: 'Quality' }).locator('.tile-beside');
  assert.equal((await textOf(tile)).replace(/\s+/g, ' '), '8.00% the rest ▴ 4.1 pt (95 % interval 3.9 to 4.2 pt)');
  assert.equal(await page.locator('.kin-beside:visible').count(), 5);
  const alone = page.getByText('of the selection alone, not compared');
  assert.deepEqual(await alone.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), 2);
  await page.getByRole('status').filter({ hasText: 'error rate 12.06%; the rest 8.00%' }).waitFor();
});

test('the trend has two lines with a legend, told apart by more than colour', async () => {
  const { page, host } = await open(script);
  await page.click('.breakdown tr:has-text("Africa")');
  await page.locator('.chip').waitFor();
  host.peer.emit('change', {});
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.keyboard.press('Enter');
  const entry = page.locator('.trend-legend li[data-line="beside"]');
  assert.match(await textOf(entry), /^the rest/);
  assert.equal(await entry.evaluate((item) => getComputedStyle(item, '::before').borderTopStyle), 'dashed');
});

test('Esc ends the comparison first and clears the filters next; the chip ends it too, and undo brings it back', async () => {
  const { page, host } = await open(script);
  await page.click('.breakdown tr:has-text("Africa")');
  const compare = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.keyboard.press('Enter');
    await page.locator('.chip-beside').waitFor();
  };
  await compare();
  await page.keyboard.press('Escape');
  await page.locator('.chip-beside').waitFor({ state: 'detached' });
  assert.equal(host.history.present.clauses.length, 1);
  await page.keyboard.press('Control+z');
  await page.locator('.chip-beside').waitFor();
  await page.getByRole('button', { name: 'End comparison: Beside the rest' }).click();
  await page.locator('.chip-beside').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await until(() => host.history.present.clauses.length === 0, 'no filter');
});

test('another segment is chosen in the palette', async () => {
  const { page, host } = await open(script);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Compare with…' }).click();
  await until(() => host.calls.at(-1)?.[0] === 'invoke', 'a command');
  assert.deepEqual(host.calls.at(-1)?.[1], { command: 'compareWith' });
});

for (const [theme, width] of [
  ['dark', 1160],
  ['light', 400],
  ['contrast', 1160],
  ['contrastLight', 400],
] as const)
  test(`axe finds nothing serious in a comparison, and nothing is cut off (${theme}, ${width} px)`, async () => {
    const { page } = await open(script, { theme, width });
    await page.click('.breakdown tr:has-text("Africa")');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.keyboard.press('Enter');
    await page.locator('.tile-beside').first().waitFor();
    assert.deepEqual(await seriousOn(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
    if (process.env.LOG_HEALTH_SHOTS)
      await page.screenshot({ path: `${process.env.LOG_HEALTH_SHOTS}/compare-${theme}.png` });
  });
