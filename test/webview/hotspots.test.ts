import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CellSpec } from '../../src/cells/cell';
import type { Hotspots } from '../../src/model/hotspot';
import { dayNumber } from '../../src/model/timeZone';
import { autumn } from '../support/toldHotspot';
import { hotspot, hotspotsOf } from './hotspotsAnswer';
import { caseStudyCells, type Script } from './scriptedHost';
import { textOf, until, withPanels } from './withPanels';

const open = withPanels();
const evil = '</td><img src=x onerror=alert(1)>';

const found = hotspotsOf([
  hotspot(['device', 'tier'], ['Tablet', 'Enterprise'], { onset: autumn }),
  hotspot(['region'], [evil], { excessErrors: 900, onset: { ...autumn, until: dayNumber(2025, 10, 2) } }),
]);
const cells: readonly CellSpec[] = [caseStudyCells[0]!, { id: 'hotspots', kind: 'hotspots', params: {} }];
const script: Script = { cells, hotspots: () => found };

test('hotspots tell segment, rates, cost and since when, whatever their members are', async () => {
  const { page: view, troubles } = await open(script);
  const rows = view.locator('.hotspots tbody tr');
  await rows.first().waitFor();
  const texts = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  assert.deepEqual(texts, [
    'Tablet × Enterprise Device × Subscription 16.42% against 11.66% 4,858 2,707 Sep 24, 2025',
    `${evil} Region 16.42% against 11.66% 900 2,707 Sep 24, 2025 until Oct 2, 2025`,
  ]);
  assert.equal(
    await textOf(view.locator('.hotspots-body .foot')),
    '452 segments of region, device, tier searched. error_code was not: it tells what an error is, not where it is.',
  );
  assert.deepEqual(troubles, []);
});

test('a click on a hotspot filters by it, another takes the filter away, and arrow keys walk', async () => {
  const { page: view, host } = await open(script);
  const first = view.locator('.hotspots tbody button').first();
  await first.click();
  await view.waitForSelector('.hotspots button[aria-pressed="true"]');
  assert.deepEqual(host.history.present.clauses, [
    { source: 'hotspots', kind: 'points', dimensions: ['device', 'tier'], keys: [['Tablet', 'Enterprise']] },
  ]);
  await view.keyboard.press('ArrowDown');
  await view.keyboard.press('Enter');
  await until(
    () => host.history.present.clauses[0]?.kind === 'points' && host.history.present.clauses[0].keys[0]?.[0] === evil,
    'it',
  );
  await view.keyboard.press('Enter');
  await until(() => host.history.present.clauses.length === 0, 'no filter');
});

test('a search under way, one without a result and one that failed are told', async () => {
  let end: (found: Hotspots) => void = () => {};
  const waiting = new Promise<Hotspots>((resolve) => {
    end = resolve;
  });
  const { page: view } = await open({ cells, hotspots: () => waiting });
  assert.match(await textOf(view.locator('.hotspots-body .foot')), /Searching/);
  end({ ...found, hotspots: [], leftOut: [] });
  await view.locator('.foot', { hasText: 'none has more errors than luck and its users explain' }).waitFor();
  assert.ok(await view.locator('.hotspots').isHidden());
  const failing = await open({ cells, hotspots: () => Promise.reject(new Error('the log was closed')) });
  await failing.page.locator('.foot', { hasText: 'the log was closed' }).waitFor();
});

test('what changed is asked by a toggle, and answered with its windows', async () => {
  const asked: string[] = [];
  const windows = {
    before: { from: dayNumber(2025, 1, 1), to: autumn.day },
    after: { from: autumn.day, to: dayNumber(2026, 1, 1) },
    foundBy: null,
  };
  const change = { windows, rateBefore: 0.1155, rateAfter: 0.1345, expectedRate: 0.1153 };
  const before = { errorRate: 0.1149, expectedErrors: 2971 };
  const worse: Hotspots = {
    ...found,
    question: 'change',
    change,
    hotspots: [hotspot(['device'], ['Tablet'], { before, heldOut: { times: 2.6, excessErrors: 4900 } })],
  };
  const answers = { level: found, change: worse };
  const { page: view, host } = await open({
    cells,
    hotspots: ({ question }) => {
      asked.push(question);
      return answers[question];
    },
  });
  await view.locator('.hotspots tbody tr').first().waitFor();
  await view.locator('.cell-hotspots [role="radio"]', { hasText: 'Before' }).click();
  const row = view.locator('.hotspots tbody tr', { hasText: 'before 11.49%' });
  await row.waitFor();
  assert.deepEqual(asked, ['level', 'change']);
  assert.match((await row.getAttribute('title')) ?? '', /users were not searched: 2\.6/);
  assert.match(
    await textOf(view.locator('.hotspots-body .foot')),
    /^2025-09-24 to before 2026-01-01 against 2025-01-01 to before 2025-09-24: error rate 11\.55% before, 13\.45% after/,
  );
  assert.deepEqual(host.calls.filter(([name]) => name === 'configure').length, 1);
});

test('several members, a stretch of versions and other names are told, and a click selects them all', async () => {
  const several = {
    ...found,
    hotspots: [
      hotspot(['version'], ['4.2'], {
        segment: { dimensions: ['version'], keys: [['4.2'], ['5.0']] },
        spans: [{ dimension: 'version', from: '4.2', to: null }],
        aliases: [{ dimensions: ['build'], keys: [['311']] }],
        strongest: { dimensions: ['version', 'device'], keys: [['5.0', 'Tablet']] },
      }),
    ],
  };
  const { page: view, host } = await open({ cells, hotspots: () => several });
  const button = view.locator('.hotspots tbody button').first();
  await button.waitFor();
  const text = (await button.innerText()).replace(/\s+/g, ' ').trim();
  assert.equal(text, 'from 4.2 on version also: 311 strongest in 5.0 × Tablet');
  await button.click();
  await view.waitForSelector('.hotspots button[aria-pressed="true"]');
  assert.deepEqual(host.history.present.clauses, [
    { source: 'hotspots', kind: 'points', dimensions: ['version'], keys: [['4.2'], ['5.0']] },
  ]);
  await button.click();
  await until(() => host.history.present.clauses.length === 0, 'no filter');
});

test('of clicks that follow one another only the last is searched, and a search that a click ended is no failure', async () => {
  let searches = 0;
  const ended: ((error: Error) => void)[] = [];
  const { page: view } = await open({
    cells: caseStudyCells.concat({ id: 'hotspots', kind: 'hotspots', params: {} }),
    hotspots: () => {
      if (++searches !== 2) return found;
      return new Promise((_, reject) => ended.push(reject));
    },
  });
  await view.locator('.hotspots tbody tr').first().waitFor();
  const click = (row: number): Promise<void> => view.locator('.breakdown tbody .bar-cell').nth(row).click();
  await click(0);
  await until(() => searches === 2, 'a search of the first click');
  await click(1);
  ended[0]?.(new Error('another selection is asked about'));
  await click(2);
  await until(() => searches === 3, 'a search of the last click');
  await view.waitForTimeout(600);
  assert.equal(searches, 3);
  assert.doesNotMatch(await textOf(view.locator('.hotspots-body')), /another selection/);
});

test('a log that grows all the time is searched for another selection no later for that', async () => {
  let searches = 0;
  const { page: view, host } = await open({
    cells: caseStudyCells.concat({ id: 'hotspots', kind: 'hotspots', params: {} }),
    hotspots: () => {
      searches++;
      return found;
    },
  });
  await view.locator('.hotspots tbody tr').first().waitFor();
  await view.locator('.breakdown tbody .bar-cell').first().click();
  const answer = { question: 'level', events: 1, errors: 1 } as const;
  for (let i = 0; i < 10 && searches < 2; i++) {
    const { rev } = host.history.present;
    host.peer.emit('answers', [{ cell: 'hotspots', rev: rev + i, answer: { kind: 'hotspots', answer } }]);
    await view.waitForTimeout(150);
  }
  assert.equal(searches, 2);
  await view.waitForSelector('.hotspots-body[aria-busy="false"]');
});
