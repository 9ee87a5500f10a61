import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatValue } from '../../src/model/format';
import { breakdownAnswer, caseStudyLog, matrixAnswer, triangleAnswer } from './caseStudy';
import { caseStudyCells } from './scriptedHost';
import { choose, measureList, spot, textOf, until, withPanels } from './withPanels';

const open = withPanels();
const percent = (value: number | null, locale = 'en'): string =>
  formatValue(value, { kind: 'percent', digits: 2 }, locale);
const count = (value: number | null, locale = 'en'): string => formatValue(value, { kind: 'count' }, locale);

test('the triangle shows the figures of its answer, each with its unit', async () => {
  const { page } = await open();
  await page.waitForSelector('.tile canvas');
  const { measures } = triangleAnswer();
  const tile = (n: number): Promise<string> => textOf(page.locator('.tile').nth(n).locator('.tile-known'));
  assert.match(await tile(0), /^9,412\s+users in 30 days\s+mean of 336 complete days/);
  assert.match(await tile(1), /^19\.69%\s+1,853 a day\s+stickiness over 336 complete days/);
  assert.match(await tile(2), /^12\.06%\s+±0\.06 points\s+error-free users 0\.08% · 15,008 impacted/);
  const kin = await page.locator('.kin dd').allInnerTexts();
  const { events, errors, users, impacted_users, error_free_users } = measures;
  assert.deepEqual(kin, [count(events), count(errors), count(users), count(impacted_users), percent(error_free_users)]);
});

test('every cell and total of the matrix shows the error rate of its answer', async () => {
  const { page } = await open();
  await page.waitForSelector('.matrix td');
  const answer = matrixAnswer({ rows: 'tier', cols: 'device', measure: 'error_rate' });
  const shown = await page.locator('.matrix td .spot-text').allInnerTexts();
  const rows = answer.rows.map((_, row) => [
    ...answer.cells.filter((cell) => cell.row === row).map((cell) => cell.error_rate),
    answer.rowTotals[row]?.error_rate ?? null,
  ]);
  const last = [...answer.colTotals.map((total) => total.error_rate), answer.total.error_rate];
  assert.deepEqual(
    shown,
    [...rows, last].flat().map((rate) => percent(rate)),
  );
});

test('each measure of the matrix shows its own figures at once, without another answer', async () => {
  const { page, host } = await open();
  await page.waitForSelector('.matrix td');
  host.answers = false;
  const { cells } = matrixAnswer({ rows: 'tier', cols: 'device', measure: 'error_rate' });
  const expected = {
    'Share of errors': percent(cells[8]?.error_share ?? null),
    'Row %': percent(cells[8]?.row_share ?? null),
    'Column %': percent(cells[8]?.column_share ?? null),
    Lift: `${cells[8]?.lift?.toFixed(2)} ×`,
    Errors: count(cells[8]?.errors ?? null),
    Events: count(cells[8]?.events ?? null),
    'Impacted users': count(cells[8]?.impacted_users ?? null),
  };
  for (const [label, text] of Object.entries(expected)) {
    await choose(measureList(page), label);
    assert.equal(await textOf(page.locator('.matrix tbody tr:nth-child(3) td .spot-text').nth(2)), text);
  }
});

test('the breakdown ranks members by the whole log and keeps "(other)" last', async () => {
  const answer = breakdownAnswer('region');
  const other = { kind: 'other', members: 7, label: '(other: 7)' } as const;
  const rows = [...answer.rows].reverse().map((row, i) => (i === 4 ? { ...row, member: other } : row));
  const { page } = await open({
    cells: caseStudyCells.slice(2),
    answer: () => ({ kind: 'breakdown', answer: { ...answer, rows } }),
  });
  await page.waitForSelector('.breakdown tbody tr');
  const names = await page.locator('.breakdown tbody th').allInnerTexts();
  assert.deepEqual(names, ['Europe', 'Asia Pacific', 'Latin America', 'Africa', '(other: 7)']);
  const first = await page.locator('.breakdown tbody tr').first().locator('td').allInnerTexts();
  const europe = answer.rows[1];
  assert.deepEqual(first.slice(1), [
    count(europe?.impacted_users ?? null),
    percent(europe?.impacted_share ?? null),
    percent(europe?.error_rate ?? null),
  ]);
});

test('numbers and dates follow the locale of the editor', async () => {
  const { page } = await open({ locale: 'de' });
  await page.waitForSelector('.kin dd');
  assert.equal(await textOf(page.locator('.kin dd').first()), '1.200.000');
  assert.match(await textOf(page.locator('.bar-facts')), /1\. Jan\. – 31\. Dez\. 2025/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'de');
});

test('without a user field, Reach and Habit ask for one, and the bars count errors', async () => {
  const { roles } = caseStudyLog.inference;
  const question = { role: 'user', text: 'Which field tells users apart?' } as const;
  const inference = { roles: { ...roles, user: [], userKind: null }, fields: [], questions: [question] };
  const log = { ...caseStudyLog, inference };
  const { page, host } = await open({
    log,
    answer: (spec) =>
      spec.kind === 'triangle'
        ? { kind: 'triangle', answer: { ...triangleAnswer(), measures: { ...triangleAnswer().measures, mau: null } } }
        : spec.kind === 'matrix'
          ? { kind: 'matrix', answer: matrixAnswer(spec.params, 1, log) }
          : { kind: 'breakdown', answer: breakdownAnswer('region', 1, log) },
  });
  await page.waitForSelector('.breakdown tbody tr');
  assert.equal(await textOf(page.locator('.tile-missing:visible p').first()), question.text);
  assert.equal(await textOf(page.locator('.tile-missing:visible p').nth(1)), 'Needs users, as Reach does.');
  assert.equal(await page.locator('.tile-missing vscode-button:visible').count(), 1);
  await page.locator('.tile-missing:visible vscode-button').first().click();
  await until(() => host.calls.length === 2, 'the command');
  assert.deepEqual(host.calls.at(-1), ['invoke', { command: 'editFields' }]);
  assert.equal(await textOf(page.locator('.cell-breakdown h2')), 'Errors');
  assert.match(
    await textOf(page.locator('.cell-breakdown .foot')),
    /No field tells users apart, so errors are counted/,
  );
});

test('a selection of no events says so, and keeps the clauses within reach', async () => {
  const { page } = await open({
    cells: caseStudyCells.slice(0, 1),
    answer: () => ({ kind: 'triangle', answer: triangleAnswer(0) }),
  });
  await page.getByText('No event matches this selection').waitFor();
  assert.equal(await textOf(page.locator('.tile-figure[data-measure="error_rate"]')), '–');
});

test('a line says in words what it shows, and the table has its days, latest first', async () => {
  const { page } = await open();
  const line = page.locator('.tile canvas').first();
  await line.waitFor();
  assert.match(
    (await line.getAttribute('aria-label')) ?? '',
    /^MAU by day: from .+ on Jan 30, 2025 to .+ on Dec 31, 2025; lowest/,
  );
  await page.locator('.cell .menu-button').first().click();
  await page.getByRole('menuitemcheckbox', { name: 'As Table' }).click();
  const { days } = triangleAnswer();
  const rows = page.locator('.daily tbody tr');
  assert.equal(await rows.count(), 365);
  const cells = await rows.first().locator('th, td').allInnerTexts();
  assert.deepEqual(cells.slice(0, 3), ['Dec 31, 2025', count(days.dau.at(-1) ?? null), count(days.mau.at(-1) ?? null)]);
});

test('a rate on few events says on how many, in the cell and to screen readers', async () => {
  const { page } = await open({
    cells: caseStudyCells.slice(1, 2),
    answer: () => {
      const answer = matrixAnswer({ rows: 'tier', cols: 'device', measure: 'error_rate' });
      const few = {
        events: 12,
        q_value: null,
        differs: null,
        errors: 6,
        error_rate: 0.5,
        ci: [0.2538, 0.7462],
      } as const;
      return {
        kind: 'matrix',
        answer: { ...answer, cells: answer.cells.map((cell, i) => (i === 0 ? { ...cell, ...few } : cell)) },
      };
    },
  });
  const cell = page.locator(spot('Free × Desktop'));
  assert.equal(await textOf(cell), '50.00%n 12');
  assert.equal(await cell.getAttribute('aria-label'), 'Free × Desktop: 50.00%, few events');
  assert.match(
    (await cell.getAttribute('title')) ?? '',
    /12 events \(few events\), error rate 50\.00% \(95 % interval 25\.38% to 74\.62%\)/,
  );
  assert.match(await textOf(page.locator('.foot')), /under 30/);
});

test('the measures of the matrix say what they mean on hover, and why one cannot be chosen', async () => {
  const { roles } = caseStudyLog.inference;
  const inference = { roles: { ...roles, user: [], userKind: null }, fields: [], questions: [] };
  const { page, host } = await open({ log: { ...caseStudyLog, inference } });
  await page.waitForSelector('.matrix td');
  const list = measureList(page);
  assert.equal(await list.getAttribute('title'), 'Measure: Error rate. Quality: errors ÷ events.');
  const option = (name: string) => list.locator('vscode-option', { hasText: name });
  assert.equal(
    await option('Row %').getAttribute('title'),
    "Row %. Of a matrix: the cell's errors ÷ all errors of its row.",
  );
  const users = option('Impacted users');
  assert.equal(await users.getAttribute('title'), 'No field tells users apart');
  assert.equal(await users.getAttribute('aria-disabled'), 'true');
  await list.press('ArrowDown');
  await until(() => host.calls.some(([name]) => name === 'configure'), 'the choice by keyboard');
  assert.equal(await textOf(page.locator('.matrix tbody tr:last-child td:last-child .spot-text')), '100.00%');
});

test('a cell unlike the rest has a sign, and says in words how it differs; beside counts of events it has none', async () => {
  const { page } = await open();
  const [worst, best, plain] = ['Enterprise × Tablet', 'Free × Desktop', 'Pro × Tablet'].map((name) =>
    page.locator(spot(name)),
  );
  assert.ok(worst && best && plain);
  const mark = (cell: typeof worst): Promise<string | null> => cell.locator('.spot-mark').textContent();
  await worst.waitFor();
  assert.deepEqual([await mark(worst), await mark(best), await mark(plain)], ['▲', '▼', '']);
  const words = 'error rate higher than the rest: 31.20% against 11.65%, q < 0.001';
  assert.equal(await worst.getAttribute('aria-label'), `Enterprise × Tablet: 31.20%, ${words}`);
  assert.ok((await worst.getAttribute('title'))?.endsWith(`; ${words}`));
  assert.match(
    (await plain.getAttribute('title')) ?? '',
    /; error rate close to the rest: 12\.64% against 12\.03%, q < 0\.001$/,
  );
  assert.match(await textOf(page.locator('.cell-matrix .foot')), /^▲ ▼: the error rate is higher or lower/);
  await choose(measureList(page), 'Row %');
  assert.deepEqual([await mark(worst), await mark(best)], ['▲', '▼']);
  await choose(measureList(page), 'Events');
  assert.deepEqual([await mark(worst), await mark(best)], ['', '']);
});
