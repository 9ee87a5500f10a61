import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { repoRoot } from '../support/repoRoot';
import { caseStudyLog } from './caseStudy';
import { textOf, until, withPanels } from './withPanels';

const open = withPanels();
const words = '10% sample of users';
const log = { ...caseStudyLog, source: { ...caseStudyLog.source, part: { kind: 'sample', share: 0.1 } as const } };

for (const width of [1160, 340]) {
  test(`in a panel of ${width} pixels every cell and every tile says that it is of a part of the log`, async () => {
    const { page, host, troubles } = await open({ log }, { width });
    await page.waitForSelector('.breakdown tbody tr');
    assert.deepEqual(await page.locator('.cell-part').allInnerTexts(), [words, words, words]);
    const notes = await page.locator('.tile-note').allInnerTexts();
    assert.ok(notes.length === 3 && notes.every((note) => note.endsWith(words)), notes.join('; '));
    assert.equal(await textOf(page.locator('.part-note span').first()), `Read in part: ${words}`);
    const folder = path.join(repoRoot, 'out', 'screenshots');
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `part-${width}.png`) });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
    await page.getByRole('button', { name: 'Another Part…' }).click();
    await until(() => host.calls.length === 2, 'the command');
    assert.deepEqual(host.calls[1], ['invoke', { command: 'choosePart' }]);
    assert.deepEqual(troubles, []);
  });
}

test('of a whole log nothing says that it is a part', async () => {
  const { page } = await open();
  await page.waitForSelector('.breakdown tbody tr');
  assert.equal(await page.locator('.part-note').isVisible(), false);
  assert.equal(await page.locator('.cell-part:visible').count(), 0);
});

test('a log that is too large says what it would take, with a way to a part of it', async () => {
  const message = 'huge.jsonl needs about 20 GB of memory, more than the 2 GB allowed; read a part of it';
  const { page, host } = await open({
    status: { kind: 'failed', file: '/logs/huge.jsonl', message, isTooLarge: true },
  });
  await page.getByText('huge.jsonl is too large to be read as a whole').waitFor();
  await page.getByRole('button', { name: 'Choose Part…' }).click();
  await until(() => host.calls.length === 2, 'the command');
  assert.deepEqual(host.calls[1], ['invoke', { command: 'choosePart' }]);
});
