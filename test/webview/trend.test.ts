import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { calendarOf } from '../../src/model/calendar';
import { dayNumber } from '../../src/model/timeZone';
import { caseStudyLog } from './caseStudy';
import { caseStudyAnswer, caseStudyCells, type Script, type ScriptedHost } from './scriptedHost';
import { textOf, until, withPanels } from './withPanels';

const open = withPanels();
const cells: Script['cells'] = [
  ...caseStudyCells.slice(0, 1),
  { id: 'trend', kind: 'trend', params: { measure: 'dau' } },
  ...caseStudyCells.slice(1),
];
const first = dayNumber(2025, 1, 1);
const put = (from: number, to: number) =>
  ({ op: 'put', clause: { source: 'period', kind: 'period', from, to } }) as const;

async function shown(page: Page): Promise<{ left: number; top: number; day: number }> {
  const brush = page.locator('.brush');
  await brush.waitFor();
  await brush.scrollIntoViewIfNeeded();
  const { x, y, width } = (await brush.boundingBox()) ?? assert.fail();
  return { left: x, top: y + 40, day: width / 365 };
}

/** Drags from the middle of one day of the year to the middle of another, in steps; `held` runs before the pointer is let go. */
async function drag(page: Page, from: number, to: number, held?: () => Promise<void>): Promise<void> {
  const { left, top, day } = await shown(page);
  await page.mouse.move(left + (from + 0.5) * day, top);
  await page.mouse.down();
  for (const part of [0.3, 0.6, 1]) await page.mouse.move(left + (from + 0.5 + (to - from) * part) * day, top);
  await held?.();
  await page.mouse.up();
}

const chosen = (host: ScriptedHost, edits: number): Promise<void> =>
  until(() => host.edits.length === edits, `edit ${edits}`);

test('a drag over days selects them, shows them at once, and tells the host once, when it ends', async () => {
  const { page, host } = await open({ cells });
  await drag(page, 180, 210, async () => {
    assert.match(await textOf(page.locator('.trend-reading')), /^Jun 30\s–\sJul 30, 2025 · 31 days$/);
    assert.equal(await page.locator('.brush[data-draft]').count(), 1);
    assert.deepEqual(host.edits, []);
  });
  await chosen(host, 1);
  assert.deepEqual(host.edits, [put(first + 180, first + 211)]);
  await page.waitForSelector('.chip');
  assert.match(await textOf(page.locator('.chip-text')), /^Jun 30\s–\sJul 30, 2025$/);
  assert.deepEqual(
    await page.locator('.period-input').evaluateAll((all: HTMLInputElement[]) => all.map((a) => a.value)),
    ['2025-06-30', '2025-07-30'],
  );
});

test('handles move either end, the middle moves all of it and stops at the end of the log', async () => {
  const { page, host } = await open({ cells });
  await drag(page, 100, 149);
  await chosen(host, 1);
  const { left, top, day } = await shown(page);
  const pull = async (from: number, to: number): Promise<void> => {
    await page.mouse.move(left + from * day, top);
    await page.mouse.down();
    await page.mouse.move(left + to * day, top, { steps: 3 });
    await page.mouse.up();
  };
  await pull(150, 170.5);
  await chosen(host, 2);
  assert.deepEqual(host.edits[1], put(first + 100, first + 171));
  await pull(100, 120.5);
  await chosen(host, 3);
  assert.deepEqual(host.edits[2], put(first + 120, first + 171));
  await pull(140.5, 150.5);
  await chosen(host, 4);
  assert.deepEqual(host.edits[3], put(first + 130, first + 181));
  await pull(150.5, 364.5);
  await chosen(host, 5);
  assert.deepEqual(host.edits[4], put(first + 365 - 51, first + 365));
});

test('Escape ends a drag without a change; with a period selected it and a double click clear that alone', async () => {
  const { page, host } = await open({ cells });
  await drag(page, 180, 210, () => page.keyboard.press('Escape'));
  await page.waitForSelector('.brush:not([data-draft])');
  assert.deepEqual(host.edits, []);
  await page.click('.breakdown tr:has-text("Europe")');
  await drag(page, 180, 210);
  await chosen(host, 2);
  await page.keyboard.press('Escape');
  await chosen(host, 3);
  assert.deepEqual(host.edits[2], { op: 'drop', sources: ['period'] });
  await drag(page, 30, 60);
  await page.locator('.brush').dblclick({ position: { x: 300, y: 40 } });
  await chosen(host, 5);
  assert.deepEqual(host.edits[4], { op: 'drop', sources: ['period'] });
  assert.deepEqual(await page.locator('.chip-text').allInnerTexts(), ['Region: Europe']);
});

test('the keyboard alone moves by days, weeks and months, extends with Shift, applies and clears', async () => {
  const { page, host } = await open({ cells });
  const brush = page.locator('.brush');
  await brush.focus();
  const steps: readonly (readonly [string, RegExp])[] = [
    ['Home', /^Jan 1, 2025: /],
    ['ArrowLeft', /^Jan 1, 2025: /],
    ['ArrowRight', /^Jan 2, 2025: /],
    ['ArrowUp', /^Jan 9, 2025: /],
    ['PageUp', /^Feb 9, 2025: /],
    ['End', /^Dec 31, 2025: /],
    ['PageDown', /^Nov 30, 2025: /],
    ['ArrowDown', /^Nov 23, 2025: /],
    ['Shift+PageDown', /^Oct 23\s–\sNov 23, 2025 · 32 days; Oct 23, 2025: /],
    ['Shift+ArrowRight', /^Oct 24\s–\sNov 23, 2025 · 31 days; /],
  ];
  for (const [key, text] of steps) {
    await page.keyboard.press(key);
    assert.match((await brush.getAttribute('aria-valuetext')) ?? '', text, key);
  }
  assert.deepEqual(host.edits, []);
  await page.keyboard.press('Enter');
  await chosen(host, 1);
  const from = dayNumber(2025, 10, 24);
  assert.deepEqual(host.edits[0], put(from, from + 31));
  await page.waitForSelector('.chip');
  assert.equal(await brush.evaluate((element) => element === document.activeElement), true, 'the focus stays');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await chosen(host, 2);
  assert.deepEqual(host.edits[1], put(from, from + 32));
  await page.keyboard.press('Escape');
  await chosen(host, 3);
  assert.deepEqual(host.edits[2], { op: 'drop', sources: ['period'] });
});

test('the chip of a period takes it away, undo brings it back, and the brush follows', async () => {
  const { page, host } = await open({ cells });
  await drag(page, 180, 210);
  await page.waitForSelector('.chip');
  await page.locator('.chip button').click();
  await page.waitForSelector('.brush:not([data-chosen])');
  await page.keyboard.press('Control+z');
  await page.waitForSelector('.brush[data-chosen]');
  await page.keyboard.press('Control+z');
  await page.waitForSelector('.brush:not([data-chosen])');
  await page.keyboard.press('Control+y');
  await page.waitForSelector('.brush[data-chosen]');
  assert.equal(host.history.present.clauses.length, 1);
});

test('periods are chosen by name, and typed days that the log has not are refused with its own', async () => {
  const { page, host } = await open({ cells });
  await page.locator('.cell-trend .cell-tools vscode-dropdown').click();
  await page.locator('.cell-trend vscode-option', { hasText: 'Last 30 days' }).click();
  await chosen(host, 1);
  assert.deepEqual(host.edits[0], put(first + 335, first + 365));
  await page.waitForSelector('.chip');
  await drag(page, 181, 272);
  await chosen(host, 2);
  const quarter = '.cell-trend .cell-tools vscode-dropdown[title="Period: Q3 2025"]';
  assert.equal(await textOf(page.locator(`${quarter} .selected-value`)), 'Q3 2025');
  await page.keyboard.press('Escape');
  await chosen(host, 3);
  await page.waitForSelector('.chips:empty', { state: 'attached' });
  const [start, end] = [page.locator('.period-input').first(), page.locator('.period-input').last()];
  await start.fill('2025-03-01');
  await start.press('Enter');
  await chosen(host, 4);
  assert.deepEqual(host.edits[3], put(dayNumber(2025, 3, 1), first + 365));
  await end.fill('2027-01-01');
  await end.press('Enter');
  assert.equal(await textOf(page.locator('.period-mistake')), 'Choose between 2025-01-01 and 2025-12-31');
  assert.equal(await end.getAttribute('aria-invalid'), 'true');
  await end.fill('2025-02-01');
  await end.press('Enter');
  assert.equal(await textOf(page.locator('.period-mistake')), 'The period ends before it begins');
  assert.equal(host.edits.length, 4);
  await end.fill('2025-03-31');
  await end.press('Enter');
  await chosen(host, 5);
  assert.deepEqual(host.edits[4], put(dayNumber(2025, 3, 1), dayNumber(2025, 4, 1)));
});

test('behind a segment stands the whole log at the same mean, and a day tells both as they are', async () => {
  const { page } = await open({ cells });
  await page.waitForSelector('.trend-legend li');
  assert.deepEqual(await page.locator('.trend-legend li').allInnerTexts(), ['whole log']);
  await page.click('.breakdown tr:has-text("Europe")');
  await page.waitForSelector('.trend-legend [data-line="ghost"]');
  assert.deepEqual(await page.locator('.trend-legend li').allInnerTexts(), [
    'selection',
    'whole log ÷ 2.0, to compare the shapes',
  ]);
  await page.locator('.brush').hover({ position: { x: 100, y: 60 } });
  const [, own = '', all = ''] =
    /: ([\d,]+) \(whole log ([\d,]+)\)$/.exec(await textOf(page.locator('.trend-reading'))) ?? [];
  const number = (text: string): number => Number(text.replace(',', ''));
  assert.ok(Math.abs(number(own) * 2 - number(all)) <= 1, `${own} and ${all}`);
});

test('another measure is asked for, and the table has a row a day that says what is selected', async () => {
  const { page, host } = await open({ cells });
  await page.waitForSelector('.trend-legend li');
  await page.locator('.cell-trend .cell-question vscode-dropdown').press('ArrowDown');
  await until(() => host.calls.some(([name]) => name === 'configure'), 'the new measure');
  assert.deepEqual(
    host.calls.flatMap(([name, body]) => (name === 'configure' ? [body] : [])),
    [{ id: 'trend', kind: 'trend', params: { measure: 'wau' } }],
  );
  await page.waitForSelector('.trend-legend [data-line="incomplete"]');
  assert.deepEqual(await page.locator('.trend-legend li').allInnerTexts(), [
    'whole log, users in 7 days',
    'incomplete',
  ]);
  await page.locator('.cell-trend').getByText('As table').click();
  await drag(page, 180, 210);
  await page.waitForSelector('.cell-trend tr[data-selected]');
  assert.equal(await page.locator('.cell-trend tbody tr').count(), 365);
  assert.equal(await page.locator('.cell-trend tr[data-selected]').count(), 31);
  assert.equal(await page.locator('.cell-trend .uncounted').count(), 6);
});

test('a click moves the cursor and selects nothing; a period of the whole log is none', async () => {
  const { page, host } = await open({ cells });
  const { left, top, day } = await shown(page);
  await page.mouse.click(left + 100.5 * day, top);
  await page.keyboard.press('Shift+ArrowRight');
  assert.match((await page.locator('.brush').getAttribute('aria-valuetext')) ?? '', /^Apr 11\s–\s12, 2025 · 2 days; /);
  await drag(page, 0, 364);
  await page.waitForSelector('.brush:not([data-chosen])');
  assert.deepEqual(host.edits, []);
});

test('of a log of hours the periods are hours, and times are typed', async () => {
  const firstMs = Date.UTC(2025, 0, 1);
  const calendar = calendarOf({
    timeZone: 'UTC',
    grain: 'hour',
    window: 'rolling30',
    firstMs,
    lastMs: firstMs + 40 * 3_600_000 - 1,
    missedBefore: 0,
    missedAfter: 0,
  });
  const hours = { firstDay: calendar.firstDay, full: calendar.full, counted: calendar.full, grain: 'hour' } as const;
  const { page, host } = await open({
    cells,
    log: { ...caseStudyLog, calendar },
    answer(spec, selection) {
      const answer = caseStudyAnswer(spec, selection);
      if (answer.kind !== 'trend') return answer;
      return { kind: 'trend', answer: { ...answer.answer, ...hours, values: answer.answer.values.slice(0, 40) } };
    },
  });
  const brush = page.locator('.brush');
  await brush.press('PageDown');
  assert.match((await brush.getAttribute('aria-valuetext')) ?? '', /^Jan 1, 2025, 15:00: /);
  await page.locator('.cell-trend .cell-tools vscode-dropdown').click();
  await page.locator('.cell-trend vscode-option', { hasText: 'Last 6 hours' }).click();
  await chosen(host, 1);
  await page.waitForSelector('.chip');
  assert.match(await textOf(page.locator('.chip-text')), /^Jan 2, 2025, 10:00\s–\s16:00$/);
  const inputs = page.locator('.period-input');
  assert.deepEqual(await inputs.evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value)), [
    '2025-01-02T10:00',
    '2025-01-02T16:00',
  ]);
  await inputs.first().fill('2025-01-02T08:00');
  await chosen(host, 2);
  assert.deepEqual(host.edits[1], put(calendar.firstDay + 32, calendar.firstDay + 40));
});

test('at 340 pixels nothing is wider than the panel, and pointing at a day moves nothing', async () => {
  const { page } = await open({ cells }, { width: 340 });
  await page.click('.breakdown tr:has-text("Europe")');
  await page.waitForSelector('.trend-legend [data-line="ghost"]');
  const below = page.locator('.period-inputs');
  const before = await below.boundingBox();
  await page.locator('.brush').hover({ position: { x: 60, y: 60 } });
  await page.waitForSelector('.trend-reading:not(:empty)');
  assert.equal((await below.boundingBox())?.height, before?.height);
  const { gap, overflow } = await page.evaluate(() => {
    const bottom = document.querySelector('.trend-chart')?.getBoundingClientRect().bottom ?? 0;
    const top = document.querySelector('.trend-head')?.getBoundingClientRect().top ?? 0;
    return { gap: bottom - top, overflow: document.documentElement.scrollWidth - window.innerWidth };
  });
  await page.mouse.move(0, 0);
  await page.waitForSelector('.trend-reading:empty', { state: 'attached' });
  const after = await page.evaluate(() => {
    const bottom = document.querySelector('.trend-chart')?.getBoundingClientRect().bottom ?? 0;
    return bottom - (document.querySelector('.trend-head')?.getBoundingClientRect().top ?? 0);
  });
  assert.deepEqual({ gap, overflow }, { gap: after, overflow: 0 });
});
