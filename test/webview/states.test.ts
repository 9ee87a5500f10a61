import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseStudyLog } from './caseStudy';
import { textOf, until, withPanels } from './withPanels';

const open = withPanels();

test('without a log the panel offers to open one, or to make one', async () => {
  const { page, host } = await open({ status: { kind: 'empty' } });
  await page.getByRole('button', { name: 'Open Log…' }).click();
  await page.getByRole('button', { name: 'Generate Sample Log…' }).click();
  await until(() => host.calls.length === 3, 'the second command');
  assert.deepEqual(host.calls.slice(1), [
    ['invoke', { command: 'openLog' }],
    ['invoke', { command: 'generateSample' }],
  ]);
  assert.equal(await page.locator('.stack').isVisible(), false);
});

test('a log on its way shows how far it is, keeps the focus on Cancel, and can be cancelled', async () => {
  const status = { kind: 'loading', file: 'C:\\logs\\logins.jsonl', progress: null } as const;
  const { page, host } = await open({ status });
  await page.getByText('Reading logins.jsonl').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).focus();
  const progress = { phase: 'reading', bytes: 84_000_000, totalBytes: 190_000_000, records: 531_240 } as const;
  host.emit({ ...host.state, status: { ...status, progress } });
  await page.getByText('531,240 records · 84.0 of 190.0 MB').waitFor();
  assert.equal(await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.position.toFixed(3)), '0.442');
  await page.keyboard.press('Enter');
  await until(() => host.calls.at(-1)?.[0] === 'invoke', 'a command');
  assert.deepEqual(host.calls.at(-1), ['invoke', { command: 'cancelLoading' }]);
});

test('a log that could not be opened says why in one message, with three ways on', async () => {
  const message = 'photo.png is not a text log. Open a JSON lines or CSV file.';
  const { page, host } = await open({ status: { kind: 'failed', file: '/pictures/photo.png', message } });
  await page.getByText(message).waitFor();
  assert.equal(await page.getByRole('alert').filter({ hasText: 'photo.png could not be opened' }).count(), 1);
  await page.getByRole('button', { name: 'Edit Fields…' }).click();
  await page.getByRole('button', { name: 'Choose Format…' }).click();
  await page.getByRole('button', { name: 'Open Another Log…' }).click();
  await until(() => host.calls.length === 4, 'the third command');
  assert.deepEqual(
    host.calls.slice(1).map(([, body]) => body),
    [{ command: 'editFields' }, { command: 'chooseFormat' }, { command: 'openLog' }],
  );
});

test('the bar says what was assumed of the times, and the whole of it in its tooltip', async () => {
  const brief = 'Year 2025 assumed: the time stamps carry none';
  const text = 'The time stamps carry no year: the last one was taken for 2025; if that is wrong, set the year.';
  const inference = { ...caseStudyLog.inference, questions: [{ role: 'time', text, brief }] } as const;
  const { page } = await open({ log: { ...caseStudyLog, inference } });
  const facts = page.locator('.bar-facts', { hasText: brief });
  await facts.waitFor();
  assert.ok((await facts.getAttribute('title'))?.endsWith(`\n${text}`));
});

test('the bar tells the log, and unfolds why records were rejected', async () => {
  const { page } = await open();
  await page.waitForSelector('.matrix td');
  assert.equal(await textOf(page.locator('.bar-file')), 'logins-2025.jsonl');
  const facts = await textOf(page.locator('.bar-facts'));
  assert.equal(facts.replaceAll('\u00a0', ' '), '1,200,000 events · 15,020 users · Jan 1 – Dec 31, 2025, UTC');
  assert.doesNotMatch(facts, / ·/, 'no line begins with a dot');
  const toggle = page.getByRole('button', { name: '12 rejected' });
  assert.match((await toggle.getAttribute('title')) ?? '', /^9 × not JSON, first in line 4,711\n3 × no time/);
  await toggle.click();
  assert.deepEqual(await page.locator('.rejected li').allInnerTexts(), [
    '9 × not JSON, first in line 4,711',
    '3 × no time, first in line 80,312',
  ]);
});

test('of several files the bar names the one with the first rejected record', async () => {
  const files = ['/logs/a.jsonl', '/logs/logins-2025.jsonl'];
  const { page } = await open({ log: { ...caseStudyLog, source: { ...caseStudyLog.source, files } } });
  await page.waitForSelector('.matrix td');
  const toggle = page.getByRole('button', { name: '12 rejected' });
  assert.match(
    (await toggle.getAttribute('title')) ?? '',
    /^9 × not JSON, first in line 4,711 of logins-2025\.jsonl\n/,
  );
});

test('a click that the host cannot carry out is told, until the next state', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  host.peer.dispose();
  await page.evaluate(() =>
    window.postMessage(
      [{ t: 'err', id: Math.floor(performance.timeOrigin) + 1, message: 'the session has ended' }],
      '*',
    ),
  );
  assert.equal(await page.locator('.complaint').isVisible(), false);
  await page.keyboard.press('Escape');
  await page.evaluate(() =>
    window.postMessage(
      [{ t: 'err', id: Math.floor(performance.timeOrigin) + 1, message: 'the session has ended' }],
      '*',
    ),
  );
  await page.getByText('the session has ended').waitFor();
});
