import assert from 'node:assert/strict';
import { test } from 'node:test';
import { triangleAnswer } from './caseStudy';
import { spot, textOf, withPanels } from './withPanels';

const open = withPanels();
const events = '.kin dd[data-measure="events"]';

test('old answers stay on screen, dimmed only after a while, until the new ones come', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  const heights = (): Promise<number[]> =>
    page.locator('.cell').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().height));
  const before = await heights();
  host.answers = false;
  await page.click(spot('Enterprise × Tablet'));
  await page.waitForSelector('.cell-triangle[data-stale][aria-busy="true"]');
  assert.equal(await textOf(page.locator(events)), '1,200,000');
  const body = page.locator('.cell-triangle .cell-body > div');
  assert.equal(await page.locator('.cell[data-dim]').count(), 0);
  await page.waitForFunction(
    (element) => element && getComputedStyle(element).filter === 'grayscale(1)',
    await body.elementHandle(),
  );
  host.answers = true;
  host.answer();
  await page.waitForSelector('.cell-triangle:not([data-stale]):not([data-dim])');
  assert.equal(await textOf(page.locator(events)), '600,000');
  assert.deepEqual(await heights(), before);
});

test('an answer for an older selection than the one shown is dropped', async () => {
  const { page, host } = await open();
  await page.click(spot('Enterprise × Tablet'));
  await page.waitForSelector('.cell-triangle:not([data-stale])');
  const late = (rev: number, scale: number): void =>
    host.peer.emit('answers', [{ cell: 'triangle', rev, answer: { kind: 'triangle', answer: triangleAnswer(scale) } }]);
  late(0, 0.9);
  late(1, 0.25);
  await page.getByText('300,000', { exact: true }).waitFor();
  late(0, 0.9);
  host.peer.emit('failure', { cell: 'triangle', rev: 0, message: 'too late' });
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  assert.equal(await textOf(page.locator(events)), '300,000');
  assert.equal(await page.getByText('too late').count(), 0);
});

test('a cell that could not be answered says why beside its last answer, until the next one', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  host.peer.emit('failure', { cell: 'matrix', rev: 0, message: 'the worker ran out of memory' });
  await page.locator('.cell-matrix').getByText('the worker ran out of memory').waitFor();
  assert.equal(await page.locator('.matrix td').first().isVisible(), true);
  host.answer();
  await page.locator('.cell-matrix .cell-failure').waitFor({ state: 'hidden' });
});

test('a first answer that fails leaves no promise of one', async () => {
  const { page, host } = await open({ silent: true });
  await page.locator('.cell-waiting').nth(1).waitFor();
  host.peer.emit('failure', { cell: 'matrix', rev: 0, message: 'the file is gone' });
  await page.getByText('the file is gone').waitFor();
  assert.equal(await page.locator('.cell-matrix .cell-waiting').isVisible(), false);
});

test('another log in place of the first shows none of its figures', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  const { status: _, ...rest } = host.state;
  const file = '/logs/other.csv';
  host.emit({ ...rest, status: { kind: 'loading', file, progress: null }, log: null });
  await page.getByText('Reading other.csv').waitFor();
  host.emit({ ...host.state, status: { kind: 'ready', file } });
  await page.waitForSelector('.stack:visible');
  assert.equal(await page.locator('.cell-waiting:visible').count(), 3);
  host.answer(0);
  await page.locator(events).waitFor();
});
