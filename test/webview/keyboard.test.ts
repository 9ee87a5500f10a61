import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { matrixAnswer } from './caseStudy';
import { spot, withPanels } from './withPanels';

const open = withPanels();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

test('arrow keys walk heads, cells and totals; Home and End go to the ends of the row', async () => {
  const { page } = await open();
  await page.locator(spot('Free × Desktop')).focus();
  const steps: readonly (readonly [string, RegExp])[] = [
    ['ArrowDown', /^Pro × Desktop/],
    ['ArrowRight', /^Pro × Mobile/],
    ['End', /^Pro: /],
    ['Home', /^Pro$/],
    ['ArrowUp', /^Free$/],
    ['ArrowRight', /^Free × Desktop/],
    ['ArrowUp', /^Desktop$/],
    ['ArrowUp', /^Desktop$/],
    ['Control+End', /^All: /],
  ];
  for (const [key, name] of steps) {
    await page.keyboard.press(key);
    assert.match(await focused(page), name, key);
  }
  assert.equal(await page.locator('.matrix [tabindex="0"]').count(), 1);
});

test('the keyboard alone selects a cell, adds another, and keeps its place when the answers come', async () => {
  const { page, host } = await open();
  await page.locator(spot('Free × Desktop')).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.waitForSelector(`${spot('Enterprise × Tablet')}[aria-pressed="true"]`);
  await page.waitForSelector('.cell-matrix:not([data-stale])');
  assert.match(await focused(page), /^Enterprise × Tablet/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector(`${spot('Pro × Tablet')}[aria-pressed="true"]`);
  const dimensions = ['tier', 'device'];
  assert.deepEqual(host.edits, [
    { op: 'toggle', source: 'matrix', dimensions, key: ['Enterprise', 'Tablet'], add: false },
    { op: 'toggle', source: 'matrix', dimensions, key: ['Pro', 'Tablet'], add: true },
  ]);
  assert.match(await focused(page), /^Pro × Tablet/);
});

test('bars are walked and toggled by keyboard', async () => {
  const { page, host } = await open();
  await page.locator('.breakdown tbody button').first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await page.waitForSelector('.breakdown tr[data-pressed]');
  assert.deepEqual(host.edits, [
    { op: 'toggle', source: 'dimension:region', dimensions: ['region'], key: ['Latin America'], add: false },
  ]);
  assert.equal(await focused(page), 'Latin America');
});

test('Esc clears from anywhere, and the usual keys undo and redo', async () => {
  const { page, host } = await open();
  await page.click(spot('Enterprise × Tablet'));
  await page.waitForSelector('.chip');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.chips:empty', { state: 'attached' });
  await page.keyboard.press('Control+z');
  await page.waitForSelector('.chip');
  await page.keyboard.press('Control+Shift+Z');
  await page.waitForSelector('.chips:empty', { state: 'attached' });
  await page.keyboard.press('Meta+z');
  await page.waitForSelector('.chip');
  await page.keyboard.press('Control+y');
  await page.waitForSelector('.chips:empty', { state: 'attached' });
  const names = host.calls.map(([name]) => name);
  assert.deepEqual(names, ['ready', 'edit', 'edit', 'undo', 'redo', 'undo', 'redo']);
  assert.deepEqual(host.edits[1], { op: 'clear' });
});

test('Esc closes an open list and leaves the selection alone', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  const list = page.locator('.cell-matrix vscode-dropdown').first();
  await list.click();
  await page.waitForSelector('vscode-dropdown[open]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.cell-matrix vscode-dropdown:not([open])');
  assert.deepEqual(host.edits, []);
});

test('focus of a chip that is taken away goes to the next one, and after the last to Undo', async () => {
  const { page } = await open();
  await page.click(spot('Enterprise × Tablet'));
  await page.click('.breakdown tr:has-text("Europe")');
  await page.waitForSelector('.chip:nth-child(2)');
  await page.locator('.chip button').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.chip:only-child');
  assert.equal(await focused(page), 'Remove filter Region: Europe');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.chips:empty', { state: 'attached' });
  assert.equal(await focused(page), 'Undo');
});

test('focus stays at its cell when the answer has other members, and goes to the first cell when it is gone', async () => {
  const { page, host } = await open();
  await page.locator(spot('Pro × Mobile')).focus();
  const { params } = host.state.cells.find((cell) => cell.kind === 'matrix') ?? assert.fail();
  const whole = matrixAnswer(params);
  for (const [cols, name] of [
    [whole.cols.slice(0, 2), /^Pro × Mobile/],
    [whole.cols.slice(0, 1), /^Free × Desktop/],
  ] as const) {
    host.peer.emit('answers', [{ cell: 'matrix', rev: 0, answer: { kind: 'matrix', answer: { ...whole, cols } } }]);
    await page.waitForFunction((n) => document.querySelectorAll('.matrix th[scope=col]').length === n, cols.length + 1);
    assert.match(await focused(page), name);
  }
});

test('the live region tells the filter and what came of it', async () => {
  const { page } = await open();
  await page.click('.matrix th[scope="col"] button >> text=Tablet');
  const live = page.locator('[role="status"]');
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.startsWith('Filter'));
  assert.equal(await live.textContent(), 'Filter Device: Tablet. 600,000 events, error rate 12.06%.');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.startsWith('No filter'));
  assert.equal(await live.textContent(), 'No filter. 1,200,000 events, error rate 12.06%.');
});

test('heads select their member by keyboard, and the total takes away what is selected on both dimensions', async () => {
  const { page, host } = await open();
  await page.locator(spot('Pro × Desktop')).focus();
  for (const key of ['Home', 'Enter']) await page.keyboard.press(key);
  await page.waitForSelector('.matrix th[scope="row"] [aria-pressed="true"]');
  for (const key of ['Control+Home', 'Space']) await page.keyboard.press(key);
  await page.waitForSelector('.matrix th[scope="col"] [aria-pressed="true"]');
  assert.deepEqual(await page.locator('.chip').allInnerTexts(), ['Subscription: Pro', 'Device: Desktop']);
  await page.keyboard.press('Control+End');
  const total = page.locator(spot('All: '));
  assert.match((await total.getAttribute('title')) ?? '', /A click takes away what is selected here\.$/);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.chips:empty', { state: 'attached' });
  assert.deepEqual(host.edits.at(-1), { op: 'drop', sources: ['dimension:tier', 'dimension:device'] });
  assert.match(await focused(page), /^All: /);
});
