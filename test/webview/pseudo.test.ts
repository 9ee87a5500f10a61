import './pseudoLanguage';

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { toldDiagnosis } from '../support/toldDiagnosis';
import { caseStudyLog, triangleAnswer } from './caseStudy';
import { everyCellScript, seeAll } from './everyCell';
import {
  comparedScript,
  everyFieldsView,
  everyStatus,
  lackingLogs,
  oddDiagnosis,
  oddLog,
  scriptOfGrain,
} from './everyState';
import { textsIn, textsOf } from './pageTexts';
import { pseudoTexts } from './pseudoLanguage';
import { caseStudyAnswer, type Script } from './scriptedHost';
import { spot, withPanels } from './withPanels';

const openPanel = withPanels();
/** In Japanese neither dates nor numbers have Latin letters of their own. */
const locale = 'ja';
const open = (script: Script) => openPanel({ ...script, locale }, { language: locale, texts: pseudoTexts });

/** What is no text of ours: names of logs, fields and members, words of the fixtures, names that no language changes. */
const data = [
  ...textsIn([caseStudyLog, oddLog, toldDiagnosis(), oddDiagnosis, triangleAnswer(), everyStatus]),
  ...textsIn([
    everyCellScript.lines?.({ cell: '', offset: 0, limit: 20 }),
    everyCellScript.hotspots?.({ question: 'level' }),
  ]),
  ...['Select a segment, or choose one here.', 'logins-2025.jsonl', 'a.jsonl', 'more.jsonl', 'photo.png'],
]
  // Ids of cells, measures and verdicts are never on the page, and would hide words of ours.
  .filter((text) => !/^[a-z][a-zA-Z_]*$/.test(text))
  .concat(
    'tier',
    'device',
    'region',
    'status',
    'error_code',
    'csv',
    'Europe',
    'Alt',
    'Log Health',
    'MAU',
    'WAU',
    'DAU',
  );
/** What the editor of fields shows of a log. */
const fieldData = [...data, ...textsIn(everyFieldsView), 'shop-2025.csv'];

/** The texts with words in Latin letters beside these that no one has put into the display language. */
function foreign(texts: readonly string[], known: readonly string[]): readonly string[] {
  const words = [...new Set(known)].filter((text) => /[a-z]/i.test(text)).sort((a, b) => b.length - a.length);
  const any = words.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const own = new RegExp(`(?<![A-Za-z])(?:${any})(?![A-Za-z])`, 'g');
  return texts.filter((text) => /[A-Za-z]{2}/.test(text.replace(own, '')));
}

async function check(page: Page, where: string, known = data): Promise<void> {
  assert.deepEqual(foreign(await textsOf(page), known), [], where);
}

/** Opens every menu in turn, shows what can be shown as a table, and looks at the page each time. */
async function openAll(page: Page): Promise<void> {
  const menus = page.locator('.menu-button:visible');
  for (let i = 0; i < (await menus.count()); i++) {
    await menus.nth(i).click();
    await page.waitForSelector('[role="menu"]:not([hidden])');
    await check(page, `with menu ${i}`);
    const twin = page.locator('[role="menuitemcheckbox"][aria-checked="false"]', { hasText: /ȦȦş Ŧȧȧƀŀḗḗ/ });
    if ((await twin.count()) > 0) await twin.click();
    else await page.keyboard.press('Escape');
  }
  await page.locator('.cell-trend .cell-tools vscode-button').click();
  for (const selector of ['.matrix td button', '.breakdown tbody th', '.board-table tbody th', '.hotspots tbody th']) {
    await page.locator(selector).first().click({ button: 'right' });
    await page.waitForSelector('[role="menu"]:not([hidden])');
    await check(page, `with the menu of ${selector}`);
    await page.keyboard.press('Escape');
  }
  await check(page, 'as tables');
}

test('every text of every kind of cell, its menus and its table is in the display language', async () => {
  const { page, host } = await open(everyCellScript);
  await seeAll(page);
  await check(page, 'at first');
  await openAll(page);
  await page.click(spot('Enterprise × Tablet'));
  await page.waitForSelector('.chip');
  host.emit({ ...host.state, following: { on: false, hasGrown: true, lost: ['/logs/a.jsonl', '/b'], ended: null } });
  await check(page, 'with a filter, of a log that is followed no more');
});

test('what says how a selection compares is in the display language', async () => {
  const { page, host } = await open({ ...comparedScript, log: oddLog, diagnose: () => oddDiagnosis });
  await seeAll(page);
  host.history = {
    ...host.history,
    present: { ...host.history.present, baseline: { kind: 'rest' } },
  };
  host.emit(host.state);
  await page.waitForSelector('.chip-beside');
  await check(page, 'compared');
});

for (const grain of ['hour', 'minute'] as const) {
  test(`what is said of the ${grain}s of a log is in the display language`, async () => {
    const { page } = await open(scriptOfGrain(grain));
    await seeAll(page);
    await openAll(page);
  });
}

test('what is said of a log that lacks users, an outcome or both is in the display language', async () => {
  for (const log of lackingLogs) {
    const { page } = await open({ ...everyCellScript, log });
    await page.waitForSelector('.matrix td');
    await check(page, JSON.stringify(log.inference.roles));
  }
});

test('what is said where there is nothing to show is in the display language', async () => {
  const empty = await open({ cells: [] });
  await empty.page.waitForSelector('.stack-empty:visible');
  await check(empty.page, 'no cells');
  const nothing = await open({
    ...everyCellScript,
    answer: (spec, selection) => {
      const told = caseStudyAnswer(spec, selection);
      if (told.kind === 'whatIf') return { kind: 'whatIf', answer: { ...told.answer, whatIf: null } };
      if (told.kind === 'retention') return { kind: 'retention', answer: { ...told.answer, cohorts: [], mean: [] } };
      if (told.kind === 'lifecycle') return { kind: 'lifecycle', answer: { ...told.answer, quick_ratio: null } };
      return told;
    },
    hotspots: () => ({ question: 'level', change: null, hotspots: [], searched: 1, dimensions: [], leftOut: [] }),
    lines: () => ({ total: 0, lines: [] }),
    diagnose: () => Promise.reject(new Error('…')),
  });
  await nothing.page.waitForSelector('.retention');
  await nothing.page.locator('.cell-lines').scrollIntoViewIfNeeded();
  await nothing.page.locator('.lines-note:not(:empty)').waitFor();
  await check(nothing.page, 'nothing found');
  const counting = await open({ ...everyCellScript, silent: true });
  await counting.page.waitForSelector('.cell-waiting:visible');
  await check(counting.page, 'counting');
});

test('the editor of fields is in the display language', async () => {
  for (const fields of everyFieldsView) {
    const { page } = await open({ fields });
    await page.waitForSelector('.fields-page:visible');
    await check(page, 'fields', fieldData);
  }
  const { page } = await open({ fields: everyFieldsView[1] });
  await page.locator('.year-input').fill('25');
  await page.locator('.year-input').press('Enter');
  await page.locator('.year-problem:not(:empty)').waitFor();
  await check(page, 'a year that is none', fieldData);
});

for (const status of everyStatus) {
  test(`what stands in the place of the cells is in the display language: ${JSON.stringify(status)}`, async () => {
    const { page } = await open({ status });
    await page.waitForSelector('.welcome h1');
    await check(page, status.kind);
  });
}

test('a text that was forgotten is named, and names of data are not', () => {
  const texts = ['Remove', 'Enterprise × Tablet: 31.20%', 'Ḓīşḿīşş', 'Ḓīşḿīşş Enterprise now', 'Enterprises'];
  assert.deepEqual(foreign(texts, data), ['Remove', 'Ḓīşḿīşş Enterprise now', 'Enterprises']);
});
