import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseStudyLog } from './caseStudy';
import { lifecycleAnswer } from './comingBack';
import type { ThemeName } from './panelPage';
import { textOf, until, withPanels } from './withPanels';

const open = withPanels();
const lifecycle = { id: 'l', kind: 'lifecycle', params: {} } as const;
const retention = { id: 'r', kind: 'retention', params: {} } as const;
const activeDays = { id: 'a', kind: 'activeDays', params: {} } as const;

test('lifecycle stacks who is there above zero and who is gone below, and says each interval in words', async () => {
  const { page, troubles } = await open({ cells: [lifecycle] });
  await page.waitForSelector('.column');
  assert.equal(await page.locator('.column').count(), 12);
  const tones = (at: number): Promise<(string | undefined)[]> =>
    page
      .locator('.column')
      .nth(at)
      .locator('.piece')
      .evaluateAll((all: HTMLElement[]) => all.map((each) => each.dataset.tone));
  assert.deepEqual(await tones(5), ['steady', 'back', 'fresh', 'gone']);
  const [last] = lifecycleAnswer().intervals.slice(-1);
  assert.equal(
    await page.locator('.column').last().getAttribute('aria-label'),
    `Dec 2 – 31, 2025: ${last?.users.toLocaleString('en')} users, ${last?.retained_users?.toLocaleString('en')} retained, ` +
      `${last?.resurrected_users?.toLocaleString('en')} resurrected, ${last?.new_users?.toLocaleString('en')} new, ${last?.dormant_users?.toLocaleString('en')} dormant`,
  );
  const zero = await page.locator('.columns-plot').evaluate((plot: HTMLElement) => {
    const { top, height } = plot.getBoundingClientRect();
    return top + height * (1 - Number(plot.style.getPropertyValue('--zero')));
  });
  const places = await page
    .locator('.column')
    .last()
    .locator('.piece')
    .evaluateAll((all) => all.map((each) => [each.getBoundingClientRect().top, each.getBoundingClientRect().bottom]));
  for (const [top = 0, bottom = 0] of places.slice(0, 3)) assert.ok(top < bottom && bottom <= zero + 1);
  assert.ok((places[3]?.[0] ?? 0) >= zero - 1, 'dormant users stand below zero');
  assert.match(await textOf(page.locator('.gist')), /^Quick ratio 0\.92: more went than came/);
  assert.deepEqual(troubles, []);
});

test('an interval of which the log cannot tell who is new is hatched and says why', async () => {
  const { page } = await open({ cells: [lifecycle] });
  const first = page.locator('.column').first();
  await first.waitFor();
  assert.equal(await first.locator('.piece[data-tone="untold"]').count(), 1);
  assert.match((await first.getAttribute('aria-label')) ?? '', /not told: the log tells it from 2025-01-31 on$/);
  assert.equal(await page.getByText('Not told: the log begins too late').isVisible(), true);
  assert.match(await textOf(page.locator('.foot').first()), /Who is new is told from 2025-01-31 on/);
});

test('arrow keys walk the columns and the line below says the one at hand', async () => {
  const { page } = await open({ cells: [lifecycle] });
  await page.locator('.column').last().focus();
  await page.keyboard.press('ArrowLeft');
  assert.match(await textOf(page.locator('.columns-reading')), /^Nov 2 – Dec 1, 2025: /);
  await page.keyboard.press('Home');
  assert.match(await textOf(page.locator('.columns-reading')), /^Jan 6 – Feb 4, 2025: /);
  assert.equal(await page.locator('.column[tabindex="0"]').count(), 1);
  await page.locator('.column').nth(3).hover();
  assert.match(await textOf(page.locator('.columns-reading')), /^Apr 6 – May 5, 2025: /);
});

test('the length of intervals is chosen by keyboard, kept in the cell, and told', async () => {
  const { page, host } = await open({ cells: [lifecycle] });
  await page.getByRole('radio', { name: 'Auto' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await until(() => host.calls.some(([name]) => name === 'configure'), 'the call');
  assert.deepEqual(host.calls.at(-1), ['configure', { ...lifecycle, params: { days: 7 } }]);
  await page.waitForFunction(() => document.querySelectorAll('.column').length === 52);
  assert.equal(await page.getByRole('radio', { name: '7 days' }).getAttribute('aria-checked'), 'true');
  await page.waitForFunction(() =>
    document.querySelector('[role="status"]')?.textContent?.startsWith('Lifecycle: The last 7 days'),
  );
});

test('retention is a triangle: cohorts that cannot be told are marked, intervals to come are empty', async () => {
  const { page, troubles } = await open({ cells: [retention] });
  await page.waitForSelector('.retention td');
  const rows = page.locator('.retention tbody tr');
  assert.equal(await rows.count(), 12);
  assert.equal(await page.locator('.retention .censored').count(), 1);
  assert.equal(
    await page.locator('.retention abbr').getAttribute('title'),
    'Not known to be new: the log begins too late',
  );
  assert.deepEqual(await rows.nth(9).locator('td').allInnerTexts(), ['1,230', '69%', '64%', ...Array(9).fill('')]);
  assert.deepEqual((await page.locator('.retention tfoot td').allInnerTexts()).slice(0, 3), ['', '69%', '64%']);
  assert.match(
    (await rows.nth(1).locator('td').nth(1).getAttribute('title')) ?? '',
    /^Feb 5 – Mar 6, 2025: [\d,]+ of 3,870 users \(68\.8%\) active 30 days later$/,
  );
  assert.deepEqual(troubles, []);
});

test('the other way to count who is back keeps the length, and changes the figures at once', async () => {
  const { page, host } = await open({ cells: [{ ...retention, params: { days: 30 } }] });
  await page.waitForSelector('.retention td');
  await page.getByRole('radio', { name: 'Then or later' }).click();
  await page.waitForFunction(() => document.querySelector('.retention tfoot td:nth-of-type(2)')?.textContent === '80%');
  assert.deepEqual(host.calls.at(-1), ['configure', { ...retention, params: { days: 30, unbounded: true } }]);
  assert.match(await textOf(page.locator('.gist')), /came back in the next 30 days or later\.$/);
  await page.getByRole('radio', { name: 'In that interval' }).click();
  await until(() => host.calls.length === 3, 'the second call');
  assert.deepEqual(host.calls.at(-1), ['configure', { ...retention, params: { days: 30 } }]);
});

test('arrow keys walk the triangle and stay inside it', async () => {
  const { page } = await open({ cells: [retention] });
  await page.locator('.retention td[title]').first().focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  assert.match(await textOf(page.locator('.columns-reading')), /^Mar 7 – Apr 5, 2025: .* 60 days later$/);
  await page.keyboard.press('End');
  assert.match(await textOf(page.locator('.columns-reading')), / 270 days later$/);
});

test('active days draws a column a day with the mean and what is on half of the days', async () => {
  const { page, troubles } = await open({ cells: [activeDays] });
  await page.waitForSelector('.column');
  assert.equal(await page.locator('.column').count(), 30);
  assert.equal(await page.locator('.piece[data-tone="fresh"]').count(), 1 + 16, 'the legend and 15 days to 30');
  assert.equal(await textOf(page.locator('.columns-mark')), 'mean 8.8');
  assert.match(await textOf(page.locator('.gist')), /on 8\.8 days on average; 19\.4% on half of the days or more/);
  assert.match(await textOf(page.locator('.foot').first()), /Left out: 5,608 users active before these days only\./);
  assert.deepEqual(troubles, []);
});

test('where no field tells users apart the sentence stands with its remedy in the place of the picture', async () => {
  const { inference } = caseStudyLog;
  const { roles } = inference;
  const missing = 'No field tells users apart: Edit Fields… lets you choose one.';
  const { page, host } = await open({
    cells: [lifecycle],
    log: { ...caseStudyLog, inference: { ...inference, roles: { ...roles, user: [], userKind: null } } },
    answer: () => ({ kind: 'lifecycle', answer: { ...lifecycleAnswer(), intervals: [], missing } }),
  });
  assert.equal(await textOf(page.locator('.lack p')), 'No field tells users apart.');
  assert.equal(await page.locator('.columns').isVisible(), false);
  await page.locator('.lack vscode-button').click();
  await until(() => host.calls.some(([name]) => name === 'invoke'), 'the call');
  assert.deepEqual(host.calls.at(-1), ['invoke', { command: 'editFields' }]);
});

test('where the period has no full interval it says so, without a remedy that would not help', async () => {
  const missing = 'The period has no 30 full days in a row: choose a longer one, or shorter intervals.';
  const { page } = await open({
    cells: [lifecycle],
    answer: () => ({ kind: 'lifecycle', answer: { ...lifecycleAnswer(), intervals: [], missing } }),
  });
  assert.equal(await textOf(page.locator('.lack p')), missing);
  assert.equal(await page.locator('.lack vscode-button').isVisible(), false);
});

for (const theme of ['dark', 'light', 'contrast', 'contrastLight'] satisfies ThemeName[]) {
  test(`in a narrow column of the theme "${theme}" all three fit, every piece has a shape of its own, and no policy is broken`, async () => {
    const { page, troubles } = await open({ cells: [lifecycle, retention, activeDays] }, { theme, width: 400 });
    await page.waitForSelector('.cell-activeDays .column');
    const { overflow, shapes } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      shapes: [...document.querySelectorAll('.cell-lifecycle .legend .piece')].map((piece) => {
        const { backgroundColor, backgroundImage, borderTopWidth } = getComputedStyle(piece);
        return `${backgroundImage === 'none' ? backgroundColor : backgroundImage}, ${borderTopWidth}`;
      }),
    }));
    assert.equal(overflow, 0);
    assert.equal(new Set(shapes).size, 5);
    assert.ok(
      shapes.every((shape) => !shape.startsWith('rgba(0, 0, 0, 0)')),
      shapes.join('; '),
    );
    assert.deepEqual(troubles, []);
  });
}

test('what is walked keeps its place where the same answer is drawn again', async () => {
  const { page, host } = await open({ cells: [lifecycle, retention] });
  await page.waitForSelector('.retention td');
  await page.locator('.column').nth(4).focus();
  const held = await page.locator('.column').nth(4).elementHandle();
  host.emit({ ...host.state, canUndo: true });
  await page.waitForFunction(() => document.querySelector('[title="Undo"]:not([aria-disabled])'));
  assert.equal(await page.evaluate((column) => document.activeElement === column, held), true);
});

test('in a log of hours the words are of hours', async () => {
  const grain = 'hour' as const;
  const calendar = { ...caseStudyLog.calendar, grain };
  const intervals = [{ ...lifecycleAnswer().intervals[5], from: '2025-06-01T08:00', to: '2025-06-01T09:00' }];
  const answer = { ...lifecycleAnswer(), days: 1 as const, grain, intervals: intervals as never };
  const { page } = await open({
    cells: [lifecycle],
    log: { ...caseStudyLog, calendar },
    answer: () => ({ kind: 'lifecycle', answer }),
  });
  await page.waitForSelector('.column');
  assert.match((await page.locator('.column').getAttribute('aria-label')) ?? '', /^Jun 1, 2025, 08:00 – 09:00: /);
  assert.equal(await page.getByRole('radio', { name: '7 hours' }).isVisible(), true);
  assert.equal(await textOf(page.locator('.columns-ticks')), '08:00');
});
