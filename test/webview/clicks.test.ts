import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit } from '../../src/model/selection';
import { matrixAnswer } from './caseStudy';
import { caseStudyCells } from './scriptedHost';
import { spot, until, withPanels } from './withPanels';

const open = withPanels();
const cellEdit = (key: readonly string[], add = false) =>
  ({ op: 'toggle', source: 'matrix', dimensions: ['tier', 'device'], key, add }) as const;
const memberEdit = (dimension: string, key: string, add = false) =>
  ({ op: 'toggle', source: `dimension:${dimension}`, dimensions: [dimension], key: [key], add }) as const;

test('a click on a cell of the matrix sends that edit and no other, and the cell shows as pressed', async () => {
  const { page, host } = await open();
  await page.click(spot('Enterprise × Tablet'));
  await page.waitForSelector(`${spot('Enterprise × Tablet')}[aria-pressed="true"]`);
  assert.deepEqual(host.edits, [cellEdit(['Enterprise', 'Tablet'])]);
  assert.equal(await page.locator('.matrix [aria-pressed="true"]').count(), 1);
  assert.equal(await page.locator('.matrix td:not(.total) [data-dimmed]').count(), 8);
});

test('Ctrl and Shift with a click add to what is selected', async () => {
  const { page, host } = await open();
  await page.click(spot('Free × Mobile'));
  await page.click(spot('Pro × Mobile'), { modifiers: ['Control'] });
  await page.click('.breakdown tr:has-text("Europe")', { modifiers: ['Shift'] });
  await page.waitForSelector('.breakdown tr[data-pressed]');
  assert.deepEqual(host.edits, [
    cellEdit(['Free', 'Mobile']),
    cellEdit(['Pro', 'Mobile'], true),
    memberEdit('region', 'Europe', true),
  ]);
  assert.equal(await page.locator('.matrix [aria-pressed="true"]').count(), 2);
});

test('heads and totals select the member of their row or column; the grand total takes all of it away', async () => {
  const { page, host } = await open();
  await page.click('.matrix th[scope="row"] button >> text=Pro');
  await page.click('.matrix th[scope="col"] button >> text=Tablet');
  await page.click('.matrix tbody tr:nth-child(2) td.total button');
  await page.click('.matrix tbody tr:last-child td:nth-child(2) button');
  assert.deepEqual(host.edits, [
    memberEdit('tier', 'Pro'),
    memberEdit('device', 'Tablet'),
    memberEdit('tier', 'Pro'),
    memberEdit('device', 'Desktop'),
  ]);
  await page.click(spot('Free × Mobile'));
  await page.click('.breakdown tr:has-text("Africa")');
  await page.waitForSelector('.chip:nth-child(2)');
  await page.click('.matrix tbody tr:last-child td:last-child button');
  await page.waitForSelector('.chip:only-child');
  assert.deepEqual(host.edits.at(-1), { op: 'drop', sources: ['matrix'] });
});

test('a cell selected while the matrix stood the other way round is still shown and taken away', async () => {
  const { page, host } = await open();
  await page.click(spot('Enterprise × Tablet'));
  await page.waitForSelector('.matrix [aria-pressed="true"]');
  await page.locator('.cell-matrix vscode-dropdown').first().press('ArrowDown');
  await page.waitForSelector(`${spot('Tablet × Enterprise')}[aria-pressed="true"]`);
  const configured = host.calls.findLast(([name]) => name === 'configure');
  assert.deepEqual(configured?.[1], {
    id: 'matrix',
    kind: 'matrix',
    params: { rows: 'device', cols: 'tier', measure: 'error_rate', top: 25 },
  });
  await page.click(spot('Tablet × Enterprise'));
  await page.waitForSelector('.chips:empty', { state: 'attached' });
  assert.deepEqual(host.history.present.clauses, []);
});

test('a place of several members cannot be selected, and says why', async () => {
  const { page, host } = await open({
    cells: caseStudyCells.slice(1, 2),
    answer: () => {
      const answer = matrixAnswer({ rows: 'tier', cols: 'device', measure: 'error_rate' });
      const other = { kind: 'other', members: 40, label: '(other: 40)' } as const;
      return { kind: 'matrix', answer: { ...answer, cols: [...answer.cols.slice(0, 2), other] } };
    },
  });
  const place = page.locator(spot('Free × (other: 40)'));
  await place.click({ force: true });
  assert.equal(await place.getAttribute('aria-disabled'), 'true');
  assert.match((await place.getAttribute('title')) ?? '', /cannot be selected/);
  assert.deepEqual(host.edits, []);
});

test('a chip names its clause and takes it away alone', async () => {
  const { page, host } = await open();
  await page.click(spot('Enterprise × Tablet'));
  await page.click('.breakdown tr:has-text("Europe")');
  await page.waitForSelector('.chip:nth-child(2)');
  assert.deepEqual(await page.locator('.chip').allInnerTexts(), ['Enterprise × Tablet', 'Region: Europe']);
  await page.getByRole('button', { name: 'Remove filter Region: Europe' }).click();
  await page.waitForSelector('.chip:only-child');
  assert.deepEqual(host.edits.at(-1), { op: 'drop', sources: ['dimension:region'] });
});

test('a clause from elsewhere marks its row of the matrix and its bar', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  host.history = { ...host.history, present: edit(host.history.present, memberEdit('tier', 'Pro')) };
  host.emit(host.state);
  await page.waitForSelector('.matrix th [aria-pressed="true"]');
  assert.deepEqual(await page.locator('.matrix th [aria-pressed="true"]').allInnerTexts(), ['Pro']);
  assert.equal(await page.locator('.matrix td:not(.total) :not([data-dimmed])[aria-pressed]').count(), 3);
});

test('a cell that is selected marks its members in a breakdown, and dims what it leaves out of another matrix', async () => {
  const cells = caseStudyCells.map((cell) => {
    if (cell.kind === 'breakdown') return { ...cell, params: { ...cell.params, dimension: 'device' } };
    return cell.kind === 'matrix' ? { ...cell, params: { ...cell.params, rows: 'device', cols: 'tier' } } : cell;
  });
  const { page, host } = await open({ cells });
  await page.waitForSelector('.matrix td');
  const crossed = { source: 'matrix', dimensions: ['region', 'device'], key: ['Europe', 'Tablet'] } as const;
  const present = edit(host.history.present, { op: 'toggle', add: false, ...crossed });
  host.history = { ...host.history, present };
  host.emit(host.state);
  host.answer();
  await page.waitForSelector('.breakdown tr[data-pressed]');
  assert.deepEqual(await page.locator('.breakdown tr[data-pressed] th').allInnerTexts(), ['Tablet']);
  assert.equal(await page.locator('.matrix td:not(.total) [data-dimmed]').count(), 6);
  assert.equal(await page.locator('.matrix [aria-pressed="true"]').count(), 0);
  await page.click('.matrix tbody tr:last-child td:last-child button');
  await page.waitForSelector('.chips:empty', { state: 'attached' });
});

test('the dimension of the bars can be chosen, and the old ones stay until the new come', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.breakdown tbody tr');
  host.answers = false;
  await page.locator('.cell-breakdown vscode-dropdown').press('ArrowUp');
  await page.waitForSelector('.cell-breakdown[data-stale]');
  assert.equal(await page.locator('.breakdown tbody tr').count(), 5);
  host.answers = true;
  host.answer();
  await page.waitForSelector('.cell-breakdown:not([data-stale])');
  assert.deepEqual(await page.locator('.breakdown tbody th').allInnerTexts(), ['Desktop', 'Mobile', 'Tablet']);
});

test("each cell's menu asks for the SQL of its own numbers", async () => {
  const { page, host } = await open();
  const buttons = page.locator('.cell-tools .menu-button');
  for (let i = 0; i < caseStudyCells.length; i++) {
    await buttons.nth(i).click();
    await page.getByRole('menuitem', { name: 'Show SQL' }).click();
  }
  await until(() => host.calls.filter(([name]) => name === 'showSql').length === caseStudyCells.length, 'every call');
  assert.deepEqual(
    host.calls.flatMap(([name, body]) => (name === 'showSql' ? [body] : [])),
    caseStudyCells.map(({ id }) => ({ cell: id })),
  );
});
