import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { kindNames } from '../../src/cells/stackKinds';
import { caseStudyLog } from './caseStudy';
import { caseStudyCells, type ScriptedHost } from './scriptedHost';
import { spot, textOf, until, withPanels } from './withPanels';

const open = withPanels();
const titles = (page: Page): Promise<string[]> => page.locator('.cell h2').allInnerTexts();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const openMenu = (page: Page, title: string): Promise<void> =>
  page
    .getByRole('button', { name: `More actions: ${title}` })
    .first()
    .click();
const choose = async (page: Page, title: string, item: string): Promise<void> => {
  await openMenu(page, title);
  await page.getByRole('menuitem', { name: item }).click();
};
const last = (host: ScriptedHost) => host.calls.at(-1);
const counted = (page: Page, n: number): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelectorAll('.cell').length === wanted, n);

test('a menu is walked by arrow keys, ends and first letters, and Esc gives the focus back without clearing filters', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  const button = page.getByRole('button', { name: 'More actions: Error matrix' });
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  for (const [key, name] of [
    ['', /^Move Up/],
    ['ArrowDown', /^Move Down/],
    ['ArrowDown', /^Duplicate/],
    ['End', /^Export Markdown…$/],
    ['ArrowDown', /^Move Up/],
    ['ArrowUp', /^Export Markdown…$/],
    ['s', /^Show SQL$/],
    ['Home', /^Move Up/],
  ] as const) {
    if (key !== '') await page.keyboard.press(key);
    assert.match(await focused(page), name, key);
  }
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('[role="menu"]:not([hidden])').count(), 0);
  assert.equal(await focused(page), 'More actions: Error matrix');
  assert.deepEqual(host.edits, []);
  await page.keyboard.press('ArrowUp');
  assert.match(await focused(page), /^Export Markdown…$/);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('[role="menu"]:not([hidden])').count(), 0);
});

test('a click elsewhere closes a menu', async () => {
  const { page } = await open();
  await openMenu(page, 'Error matrix');
  await page.locator('.cell-triangle h2').click();
  await page.waitForFunction(() => document.querySelector('[role="menu"]:not([hidden])') === null);
});

test('at its ends the stack offers no move, and says why', async () => {
  const { page, host } = await open();
  await openMenu(page, 'Golden triangle');
  const up = page.getByRole('menuitem', { name: 'Move Up' });
  assert.deepEqual(
    [await up.getAttribute('aria-disabled'), await up.getAttribute('title')],
    ['true', 'It is the first'],
  );
  await up.click({ force: true });
  assert.equal(last(host)?.[0], 'ready');
});

test('a cell is moved by its menu and by Alt with the arrow keys; the focus goes with it, and it is told', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.breakdown td');
  await choose(page, 'Impacted users', 'Move Up');
  await page.waitForFunction(() => document.querySelectorAll('.cell')[1]?.classList.contains('cell-breakdown'));
  assert.equal(await focused(page), 'More actions: Impacted users');
  assert.deepEqual(last(host), ['arrange', { op: 'move', id: 'breakdown', by: -1 }]);
  await page.locator(spot('Free × Desktop')).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.waitForFunction(() => document.querySelectorAll('.cell')[1]?.classList.contains('cell-matrix'));
  assert.match(await focused(page), /^Free × Desktop/);
  assert.equal(await page.locator('[role="status"]').textContent(), 'Error matrix moved, now 2 of 3.');
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForFunction(() => document.querySelectorAll('.cell')[2]?.classList.contains('cell-matrix'));
  await page.keyboard.press('Alt+ArrowDown');
  assert.equal(host.calls.filter(([name]) => name === 'arrange').length, 3, 'the last cell goes no further');
});

test('a duplicate stands below with parameters of its own', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.breakdown td');
  await choose(page, 'Impacted users', 'Duplicate');
  await counted(page, 4);
  assert.equal(
    await page.evaluate(() => document.activeElement?.closest('.cell')?.getAttribute('data-cell')),
    'breakdown-2',
  );
  await page.locator('.cell-breakdown vscode-dropdown').last().press('ArrowUp');
  await until(() => last(host)?.[0] === 'configure', 'the call');
  assert.deepEqual(
    host.state.cells.slice(2).map(({ id, params }) => [id, params]),
    [
      ['breakdown', { dimension: 'region', top: 25 }],
      ['breakdown-2', { dimension: 'device', top: 25 }],
    ],
  );
});

test('a removed cell comes back to its place, by the button that has the focus or by Ctrl+Z', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  for (const key of ['Enter', 'Control+z']) {
    await choose(page, 'Error matrix', 'Remove');
    await counted(page, 2);
    assert.equal(await textOf(page.locator('.stack-note > span')), 'Removed Error matrix');
    assert.equal(await focused(page), 'Undo');
    await page.keyboard.press(key);
    await counted(page, 3);
    assert.deepEqual(host.state.cells, caseStudyCells);
    assert.equal(await page.locator('.stack-note').isVisible(), false);
    assert.equal(await focused(page), 'More actions: Error matrix');
  }
  assert.equal(
    host.calls.some(([name]) => name === 'undo'),
    false,
    'the selection is left alone',
  );
});

test('Add cell lists every kind with what it asks, and shows the new one with the focus in it', async () => {
  const { page, host, troubles } = await open({ cells: [] });
  assert.equal(await textOf(page.locator('.stack-empty')), 'No cells. Add one to ask something of the log.');
  for (const [i, kind] of kindNames.entries()) {
    await page.getByRole('button', { name: 'Add cell' }).click();
    assert.equal(await page.getByRole('menuitem').count(), kindNames.length);
    await page.getByRole('menuitem').nth(i).click();
    await counted(page, i + 1);
    assert.deepEqual(
      host.calls.findLast(([name]) => name === 'arrange'),
      ['arrange', { op: 'add', kind }],
    );
    assert.match(await focused(page), /^More actions: /);
  }
  await page.waitForSelector('.retention td');
  assert.equal((await titles(page)).length, kindNames.length);
  assert.deepEqual(troubles, []);
});

test('a log without dimensions is not offered what needs them', async () => {
  const { page } = await open({ cells: [], log: { ...caseStudyLog, dimensions: [] } });
  await page.getByRole('button', { name: 'Add cell' }).click();
  const off = page.locator('[role="menuitem"][aria-disabled]');
  assert.deepEqual(await off.evaluateAll((all) => all.map((each) => each.getAttribute('title'))), [
    'Needs a log with 2 dimensions',
    'Needs a log with 1 dimension',
    'Needs a log with 1 dimension',
    'Needs a log with 1 dimension',
    'Needs a log with 1 dimension',
  ]);
});

test('a chart has its table in the menu, as what can be on or off', async () => {
  const { page } = await open({ cells: [{ id: 'l', kind: 'lifecycle', params: { days: 30 } }] });
  await page.waitForSelector('.column');
  await openMenu(page, 'Lifecycle');
  const item = page.getByRole('menuitemcheckbox', { name: 'As Table' });
  assert.equal(await item.getAttribute('aria-checked'), 'false');
  await item.click();
  assert.equal(await page.locator('.daily tbody tr').count(), 12);
  assert.deepEqual(await page.locator('.daily tbody tr').last().locator('td').allInnerTexts(), [
    '10,300',
    ...Array(5).fill('–'),
  ]);
  await openMenu(page, 'Lifecycle');
  assert.equal(await item.getAttribute('aria-checked'), 'true');
  await item.click();
  assert.equal(await page.locator('.daily').isVisible(), false);
});

test('the host is asked for tables, and given a PNG with the picture and what is selected', async () => {
  const { page, host } = await open();
  await page.click(spot('Enterprise × Tablet'));
  await page.waitForSelector('.cell-matrix:not([data-stale])');
  for (const [item, as, to] of [
    ['Copy as Markdown Table', 'markdown', 'clipboard'],
    ['Copy as CSV', 'csv', 'clipboard'],
    ['Export CSV…', 'csv', 'file'],
    ['Export Markdown…', 'markdown', 'file'],
  ] as const) {
    await choose(page, 'Error matrix', item);
    await until(() => last(host)?.[0] === 'takeTable', 'the call');
    assert.deepEqual(last(host), ['takeTable', { cell: 'matrix', as, to }]);
    host.calls.push(['ready', {}]);
  }
  await choose(page, 'Error matrix', 'Export PNG…');
  await until(() => last(host)?.[0] === 'savePicture', 'the picture');
  const call = last(host);
  assert.ok(call?.[0] === 'savePicture');
  const { width, colours } = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const context = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    }).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const seen = new Set<string>();
    for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]},${data[i + 1]},${data[i + 2]},${data[i + 3]}`);
    return { width: image.width, colours: seen.size };
  }, call[1].png);
  const body = await page.locator('.cell-matrix .cell-body').boundingBox();
  assert.equal(width, Math.ceil(((body?.width ?? 0) + 32) * 2));
  assert.ok(colours > 100, `tints and letters have ${colours} colours`);
});
