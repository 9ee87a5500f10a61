import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CellSpec } from '../../src/cells/cell';
import { seriousOn } from './axe';
import { caseStudyLog } from './caseStudy';
import { leaderboardsAnswer } from './leaderboardsAnswer';
import type { Script } from './scriptedHost';
import { choose, textOf, until, withPanels } from './withPanels';

const open = withPanels();
const cells: readonly CellSpec[] = [{ id: 'boards', kind: 'leaderboards', params: { measure: 'impacted_users' } }];
const many = Array.from({ length: 40 }, (_, i) => `${i === 0 ? 'y'.repeat(3000) : 'build'} ${i}`);
const log = {
  ...caseStudyLog,
  dimensions: [...caseStudyLog.dimensions, { name: 'build', field: 'Build', members: many }],
};
const script: Script = {
  log,
  cells,
  answer: (spec, selection) => {
    if (spec.kind !== 'leaderboards') throw new Error('only leaderboards are asked for');
    return { kind: 'leaderboards', answer: leaderboardsAnswer(spec.params, selection, log) };
  },
};

test('a click on a member selects it, a second one takes that back; its board keeps its rows', async () => {
  const { page, host } = await open(script);
  const device = page.locator('.board', { hasText: 'Device' });
  await device.getByRole('button', { name: 'Mobile' }).click();
  await device.locator('[aria-pressed="true"]').waitFor();
  assert.equal(await device.locator('tr[data-dimmed]').count(), 2);
  await device.getByRole('button', { name: 'Mobile' }).click();
  await until(() => host.history.present.clauses.length === 0, 'the clause gone');
  assert.deepEqual(host.edits[0], {
    op: 'toggle',
    source: 'dimension:device',
    dimensions: ['device'],
    key: ['Mobile'],
    add: false,
  });
});

test('arrow keys walk a board, Enter selects, and the focus stays where it is over new answers', async () => {
  const { page } = await open(script);
  await page.locator('.board', { hasText: 'Region' }).getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.board [aria-pressed="true"]', { hasText: 'Europe' }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Europe');
});

test('a board shows more members on demand and fewer again; a value of thousands of characters takes no more room', async () => {
  const { page, host } = await open(script);
  const build = page.locator('.board', { hasText: 'Build' });
  assert.equal(await build.locator('tbody tr').count(), 5);
  assert.ok(((await build.boundingBox())?.width ?? 9999) < 700);
  assert.ok((await build.locator('tbody button').first().textContent())!.length < 210);
  const height = (await build.locator('tbody tr').first().boundingBox())?.height;
  assert.equal(height, (await build.locator('tbody tr').nth(1).boundingBox())?.height);
  await build.getByRole('button', { name: 'Build: show more of 35 members' }).click();
  await build.locator('tbody tr:nth-child(15)').waitFor();
  const { params } = host.state.cells[0]!;
  assert.deepEqual(params, { measure: 'impacted_users', shown: { build: 15 } });
});

test('the order is chosen from a list, and screen readers hear who is first by it', async () => {
  const { page } = await open(script);
  await choose(page.locator('.cell-leaderboards .cell-tools vscode-dropdown'), 'Error rate');
  await page.locator('.board-table thead', { hasText: 'Error rate' }).first().waitFor();
  await page.getByRole('status').filter({ hasText: 'Leaderboards: First by error rate: Subscription' }).waitFor();
});

test('boards stand side by side, in a narrow column one below the other, and nothing is cut off', async () => {
  const lefts = async (width: number): Promise<number> => {
    const { page } = await open(script, { width });
    await page.locator('.board').first().waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), false);
    return new Set(
      await page.locator('.board').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left)),
    ).size;
  };
  assert.ok((await lefts(1160)) >= 3);
  assert.equal(await lefts(400), 1);
});

for (const theme of ['dark', 'light', 'contrast', 'contrastLight'] as const)
  test(`axe finds nothing serious in leaderboards with a selection (${theme})`, async () => {
    const { page } = await open(script, { theme });
    await page.locator('.board').getByRole('button', { name: 'Tablet' }).click();
    await page.locator('.board [aria-pressed="true"]').waitFor();
    assert.deepEqual(await seriousOn(page), []);
    if (process.env.LOG_HEALTH_SHOTS)
      await page.screenshot({ path: `${process.env.LOG_HEALTH_SHOTS}/boards-${theme}.png` });
  });

test('what a segment has is told on hover, with its interval', async () => {
  const { page } = await open(script);
  const row = page.locator('.board tbody tr').first();
  assert.match((await row.getAttribute('title')) ?? '', /errors of .* events, error rate .*95 % interval/);
  assert.match(await textOf(page.locator('.board').first()), /Subscription/);
});
