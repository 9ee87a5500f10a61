import assert from 'node:assert/strict';
import { test } from 'node:test';
import { triangleAnswer } from './caseStudy';
import { textOf, until, withPanels } from './withPanels';

const open = withPanels();
const events = '.kin dd[data-measure="events"]';

test('a log that grows keeps its answers on screen, not dimmed, until the newer ones come; older ones do not come back', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  host.grow(1_200_500);
  await page.locator('.bar-facts', { hasText: '1,200,500 events' }).waitFor();
  assert.equal(await page.locator('[data-stale], .cell[aria-busy="true"]').count(), 0);
  assert.equal(await textOf(page.locator(events)), '1,200,000');
  const answer = (rev: number, scale: number): void =>
    host.peer.emit('answers', [{ cell: 'triangle', rev, answer: { kind: 'triangle', answer: triangleAnswer(scale) } }]);
  answer(1, 0.5);
  await page.getByText('600,000', { exact: true }).waitFor();
  answer(0, 0.25);
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  assert.equal(await textOf(page.locator(events)), '600,000');
  // An answer that was on its way when the log grew once more is newer than what is on screen.
  host.grow(1_200_600);
  host.grow(1_200_700);
  answer(2, 0.75);
  await page.getByText('900,000', { exact: true }).waitFor();
});

test('what is told aloud of a log that grows is told seldom, and a selection at once', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  const live = page.locator('[aria-live="polite"]');
  await until(() => host.calls.length > 0, 'the first call');
  await page.waitForFunction(() => document.querySelector('[aria-live="polite"]')?.textContent !== '');
  await page.evaluate(() => {
    const region = document.querySelector('[aria-live="polite"]');
    const told: string[] = [];
    Object.assign(window, { told });
    if (region)
      new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  for (let i = 1; i <= 5; i++) {
    host.grow(1_200_000 + i);
    host.peer.emit('answers', [
      { cell: 'triangle', rev: i, answer: { kind: 'triangle', answer: triangleAnswer(1 / i) } },
    ]);
  }
  await page.getByText('240,000', { exact: true }).waitFor();
  assert.deepEqual(await page.evaluate(() => (window as unknown as { told: string[] }).told), []);
  await page.locator('.matrix button').first().click();
  await page.waitForFunction(() => (window as unknown as { told: string[] }).told.length > 0);
  assert.match((await live.textContent()) ?? '', /^Filter/);
});

test('the bar says that a log is live, and pauses it on a click; one that cannot be followed has no such button', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  const toggle = page.getByRole('button', { name: 'Live' });
  assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
  assert.match((await toggle.getAttribute('title')) ?? '', /read on as it grows/);
  await toggle.click();
  await until(() => host.calls.at(-1)?.[0] === 'invoke', 'a command');
  assert.deepEqual(host.calls.at(-1), ['invoke', { command: 'toggleFollow' }]);
  host.peer.emit('change', { following: { on: false, hasGrown: true, lost: [], ended: null } });
  const paused = page.getByRole('button', { name: 'Paused' });
  await paused.waitFor();
  assert.equal(await paused.getAttribute('aria-pressed'), 'false');
  host.peer.emit('change', { following: null });
  await paused.waitFor({ state: 'hidden' });
});

test('the bar says that the file of a followed log is gone, and no more once it is back', async () => {
  const { page, host } = await open();
  // What is told of the first answers is told before.
  await page.waitForFunction(() => document.querySelector('[aria-live="polite"]')?.textContent !== '');
  host.peer.emit('change', { following: { on: true, hasGrown: false, lost: ['/logs/<b>app.log'], ended: null } });
  const sentence = '<b>app.log is gone; it is read on once it is back';
  const note = page.getByRole('banner').getByText(sentence);
  await note.waitFor();
  assert.equal(await page.locator('[role="status"]').textContent(), sentence);
  host.peer.emit('change', { following: { on: true, hasGrown: false, lost: [], ended: null } });
  await note.waitFor({ state: 'hidden' });
});

test('the bar says that following ended, why, and opens the log again on a click', async () => {
  const { page, host } = await open();
  // What is told of the first answers is told before.
  await page.waitForFunction(() => document.querySelector('[aria-live="polite"]')?.textContent !== '');
  const ended = 'a file could not be read (EIO: <b>)';
  host.peer.emit('change', { following: { on: false, hasGrown: true, lost: ['/logs/app.log'], ended } });
  const note = page.locator('.follow-ended');
  await note.waitFor();
  const sentence = `Following ended: ${ended}. What comes now is not counted; open the log again to go on`;
  assert.equal(await textOf(note.locator('span').first()), sentence);
  assert.equal(await page.locator('[role="status"]').textContent(), sentence);
  assert.equal(await page.locator('.follow-toggle:visible, .follow-lost:visible').count(), 0);
  await page.getByRole('button', { name: 'Open Again' }).click();
  await until(() => host.calls.at(-1)?.[0] === 'invoke', 'a command');
  assert.deepEqual(host.calls.at(-1), ['invoke', { command: 'reopenLog' }]);
  host.peer.emit('change', { following: { on: true, hasGrown: false, lost: [], ended: null } });
  await note.waitFor({ state: 'hidden' });
});
