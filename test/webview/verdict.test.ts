import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { CellSpec } from '../../src/cells/cell';
import type { Diagnosis } from '../../src/model/diagnosis';
import { evil, toldDiagnosis, untoldDiagnosis } from '../support/toldDiagnosis';
import { autumn } from '../support/toldHotspot';
import { caseStudyLog } from './caseStudy';
import { caseStudyCells, type Script } from './scriptedHost';
import { textOf, until, withPanels } from './withPanels';

const open = withPanels();
const cells: readonly CellSpec[] = [
  caseStudyCells[0]!,
  { id: 'verdict', kind: 'verdict', params: {} },
  { id: 'trend', kind: 'trend', params: { measure: 'error_rate' } },
  { id: 'lines', kind: 'lines', params: { order: 'newest', segment: null } },
];
const script: Script = { cells, diagnose: () => toldDiagnosis() };
const headline = (page: Page): Promise<string> => textOf(page.locator('[data-verdict] .verdict-headline'));
const segment = {
  source: 'hotspots',
  kind: 'points',
  dimensions: ['device', 'tier'],
  keys: [['Tablet', 'Enterprise']],
};

test('a verdict tells in words what, where, since when, how sure, and what the loss is made of', async () => {
  const { page, troubles } = await open(script);
  assert.equal(
    await headline(page),
    'Technical: users leave because of errors on Tablet × Enterprise since Sep 24, 2025',
  );
  assert.match(await textOf(page.locator('.verdict-confidence')), /^Very likely: 92% .* 1,840 generated logs/);
  assert.match(await textOf(page.locator('.share-words')), /^Errors explain 66% \(48% to 83%\) of about 12,340/);
  const widths = await page.locator('.share-bar > .share-piece').evaluateAll((pieces) => {
    const all = pieces.map((piece) => piece.getBoundingClientRect().width);
    return all.map((width) => Math.round((100 * width) / all.reduce((sum, each) => sum + each, 0)));
  });
  assert.deepEqual(widths, [66, 14, 20]);
  assert.deepEqual(troubles, []);
});

test('its evidence is counted, and each test is for, against or open in words and by an icon; text of a log is text', async () => {
  const { page, troubles } = await open(script);
  const details = page.locator('.verdict-details').first();
  assert.equal(await textOf(details.locator('summary')), 'Evidence: 3 for, 1 against, 1 open');
  await details.locator('summary').press('Enter');
  const rows = page.locator('.evidence tbody tr');
  const texts = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  assert.deepEqual(texts.slice(1, 4), [
    'for Order errors rose 3 days before users came less technical, both',
    'against Users without errors they too come 2.1 % less behavioural',
    `for Dose more errors, fewer returns, but ${evil} technical, both`,
  ]);
  assert.equal(await rows.locator('.evidence-side svg').count(), 5);
  assert.deepEqual(troubles, []);
});

test('one button selects the hotspot, one the days since the onset, and both take it back; arrow keys walk', async () => {
  const { page, host } = await open(script);
  const steps = page.locator('.verdict-step:visible');
  const judged = (times: number): Promise<void> =>
    until(() => host.calls.filter(([name]) => name === 'diagnose').length === times, `judged ${times} times`);
  await steps.first().click();
  await until(() => host.history.present.clauses.length === 1, 'the hotspot');
  assert.deepEqual(host.history.present.clauses, [segment]);
  await page.waitForSelector('.verdict-step[aria-pressed="true"]');
  // A selection that is left at once is not judged.
  await judged(2);
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Select since Sep 24, 2025');
  await page.keyboard.press('Enter');
  await until(() => host.history.present.clauses.length === 2, 'the period');
  const { firstDay, days } = caseStudyLog.calendar;
  assert.deepEqual(host.history.present.clauses[1], {
    source: 'period',
    kind: 'period',
    from: autumn.day,
    to: firstDay + days,
  });
  await judged(3);
  await page.waitForFunction(() => document.querySelectorAll('.verdict-step[aria-pressed="true"]').length === 2);
  await steps.nth(0).click();
  await steps.nth(1).click();
  await until(() => host.history.present.clauses.length === 0, 'nothing selected');
});

test('one button shows the failing lines of the hotspot, and the selection stays', async () => {
  const { page, host } = await open(script);
  await page.getByRole('button', { name: 'Failing lines of impacted users' }).click();
  await until(() => host.calls.some(([name]) => name === 'configure'), 'lines');
  const asked = host.calls.flatMap(([name, body]) => (name === 'configure' ? [body.params] : []));
  assert.deepEqual(asked, [{ order: 'newest', segment }]);
  assert.deepEqual(host.edits, []);
});

test('a verdict under way, one that failed and one that cannot be told are said; what fields can mend has a remedy', async () => {
  let fail: (why: Error) => void = () => {};
  const waiting = new Promise<Diagnosis>((_, reject) => {
    fail = reject;
  });
  const { page } = await open({ cells, diagnose: () => waiting });
  await page.locator('.verdict-headline', { hasText: 'Weighing what speaks for errors' }).waitFor();
  fail(new Error('the log was closed'));
  await page.locator('.verdict-headline', { hasText: 'No verdict: the log was closed' }).waitFor();
  assert.ok(await page.locator('.verdict-step').first().isHidden());
  const { inference } = caseStudyLog;
  const log = { ...caseStudyLog, inference: { ...inference, roles: { ...inference.roles, user: [], userKind: null } } };
  const untold = await open({ cells, log, diagnose: () => untoldDiagnosis('No field tells users apart.') });
  assert.match(await headline(untold.page), /^Not enough evidence: /);
  assert.equal(await textOf(untold.page.locator('.verdict-summary')), 'No field tells users apart.');
  assert.ok(await untold.page.locator('.share-bar').isHidden());
  await untold.page.locator('.verdict-step:visible', { hasText: 'Choose Fields…' }).click();
  await until(() => untold.host.calls.some(([name]) => name === 'invoke'), 'the remedy');
});

test('the stages of a verdict are told as it is made; one that failed is tried again', async () => {
  const ends: { answer(diagnosis: Diagnosis): void; fail(why: Error): void }[] = [];
  const diagnose = (): Promise<Diagnosis> => new Promise((answer, fail) => ends.push({ answer, fail }));
  const { page, host, troubles } = await open({ cells, diagnose });
  await until(() => ends.length === 1, 'the first question');
  host.peer.emit('stage', { stage: 'errors' });
  await page.locator('.verdict-headline', { hasText: 'Looking for hotspots… (2 of 6)' }).waitFor();
  ends[0]?.fail(new Error('it was cancelled'));
  await page.locator('.verdict-headline', { hasText: 'No verdict: it was cancelled' }).waitFor();
  host.peer.emit('stage', { stage: 'link' });
  await page.locator('.verdict-again').click();
  await until(() => ends.length === 2, 'the second question');
  assert.ok(await page.locator('.verdict-again').isHidden());
  await page.locator('.verdict-headline', { hasText: /^Weighing/ }).waitFor();
  ends[1]?.answer(toldDiagnosis());
  await page.locator('[data-verdict]').waitFor();
  await page.locator('.brush').focus();
  await page.keyboard.press('Enter');
  await until(() => ends.length === 3, 'the third question');
  const before = await page.locator('.cell-verdict').boundingBox();
  host.peer.emit('stage', { stage: 'decomposition' });
  await page.locator('.cell-verdict .cell-question', { hasText: 'Taking the change apart… (5 of 6)' }).waitFor();
  assert.match(await headline(page), /^Technical: /, 'the older one stays, where it was');
  assert.deepEqual(await page.locator('.cell-verdict').boundingBox(), before);
  ends[2]?.answer(toldDiagnosis());
  await page.locator('.cell-verdict .cell-question', { hasText: 'Technical or behavioural?' }).waitFor();
  assert.deepEqual(troubles, []);
});

test('what comes after a newer selection is dropped, and until the newer verdict comes the old one is seen to be old', async () => {
  const answers: ((diagnosis: Diagnosis) => void)[] = [];
  const ask = (): Promise<Diagnosis> => new Promise((resolve) => answers.push(resolve));
  const { page, host } = await open({ cells, diagnose: ask });
  await until(() => answers.length === 1, 'the first question');
  await page.locator('.brush').focus();
  await page.keyboard.press('Enter');
  await until(() => answers.length === 2, 'the second question');
  answers[1]?.(toldDiagnosis({ verdict: 'no_change' }));
  await page.locator('[data-verdict="no_change"]').waitFor();
  answers[0]?.(toldDiagnosis());
  await page.waitForTimeout(50);
  assert.match(await headline(page), /^No change/);
  assert.equal(await page.locator('.verdict-body[aria-busy="true"]').count(), 0);
  assert.equal(host.edits.length, 1);
  await page.keyboard.press('Escape');
  await until(() => answers.length === 3, 'the third question');
  await page.locator('.verdict-body[aria-busy="true"]').waitFor();
});

test('the trend is marked where errors rose and users began to come less, in words too, until another selection', async () => {
  let n = 0;
  const later = new Promise<Diagnosis>(() => {});
  const { page } = await open({ cells, diagnose: () => (n++ === 0 ? toldDiagnosis() : later) });
  const rules = page.locator('.trend-onset:visible');
  await rules.nth(1).waitFor();
  assert.deepEqual(await rules.allInnerTexts(), ['errors rose', 'users come less']);
  const { x, width } = (await page.locator('.brush').boundingBox()) ?? assert.fail();
  const at = (await rules.first().boundingBox())?.x ?? 0;
  assert.ok(Math.abs((at - x) / width - 266 / 365) < 0.003, 'at the left edge of its day');
  assert.match(await textOf(page.locator('.trend-legend')), /errors rose Sep 24, 2025\s+users come less Sep 27, 2025/);
  await page.getByRole('button', { name: 'More actions: Verdict' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'As Table' }).click();
  await page.locator('.cell-verdict .daily', { hasText: 'What would settle it' }).waitFor();
});
