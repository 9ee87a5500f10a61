import './germanLanguage';

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { toldDiagnosis } from '../support/toldDiagnosis';
import { overflowOf } from './cutTexts';
import { everyCellScript, seeAll } from './everyCell';
import { comparedScript, everyFieldsView, everyStatus, lackingLogs, oddLog, scriptOfGrain } from './everyState';
import { germanTexts } from './germanLanguage';
import { textsIn, textsOf } from './pageTexts';
import type { PanelView } from './panelPage';
import type { Script } from './scriptedHost';
import { spot, textOf, withPanels } from './withPanels';

const openPanel = withPanels();
const open = (script: Script, view: PanelView = {}) =>
  openPanel({ ...script, locale: 'de' }, { ...view, language: 'de', texts: germanTexts });

/** A number as English writes it: 12.06%, 1,200. */
const english = /\d\.\d+\s?%|\d%|(?<![\d.,])[1-9]\d{0,2},\d{3}(?!\d)/;
const invented = textsIn(toldDiagnosis());

/** Heads of columns that reach into the next one. */
const touchingHeads = (page: Page): Promise<readonly string[]> =>
  page.locator('thead th + th').evaluateAll((heads) => {
    const textBox = (head: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(head);
      return range.getBoundingClientRect();
    };
    const isSeen = (head: Element): boolean => head.checkVisibility({ visibilityProperty: true });
    const isTouching = (head: Element): boolean => {
      const before = head.previousElementSibling;
      return before !== null && isSeen(before) && isSeen(head) && textBox(before).right > textBox(head).left;
    };
    return heads.filter(isTouching).map((head) => head.textContent ?? '');
  });

const logs: readonly (readonly [string, Script])[] = [
  ['days', everyCellScript],
  ['hours', scriptOfGrain('hour')],
  ['days, compared,', { ...comparedScript, log: oddLog }],
];

for (const width of [320, 900]) {
  for (const [what, script] of logs) {
    test(`in German at ${width} pixels no text of a log of ${what} is cut, and numbers are written the German way`, async () => {
      const { page, host } = await open(script, { width });
      await seeAll(page);
      await page.click(spot('Enterprise × Tablet'));
      await page.waitForSelector('.chip');
      host.history = { ...host.history, present: { ...host.history.present, baseline: { kind: 'rest' } } };
      host.emit(host.state);
      await page.waitForSelector('.chip-beside');
      assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] });
      assert.deepEqual(await touchingHeads(page), []);
      for (const name of ['Goldenes Dreieck', 'Befund', 'Lebenszyklus', 'Aktive']) {
        await page.getByRole('button', { name: `Weitere Aktionen: ${name}` }).click();
        await page.getByRole('menuitemcheckbox', { name: 'Als Tabelle' }).click();
      }
      await page.getByRole('button', { name: 'Als Tabelle: der Verlauf' }).click();
      assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] }, 'as tables');
      for (const name of ['Vergleichen', 'Zelle hinzufügen', 'Weitere Aktionen: Zeilen']) {
        await page.getByRole('button', { name }).click();
        await page.waitForSelector('[role="menu"]:not([hidden])');
        assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] }, `with the menu ${name}`);
        await page.keyboard.press('Escape');
      }
      assert.deepEqual(
        (await textsOf(page)).filter((text) => english.test(text) && !invented.includes(text)),
        [],
      );
    });
  }

  test(`in German at ${width} pixels the editor of fields, and what stands in the place of cells, is read in full`, async () => {
    for (const fields of everyFieldsView) {
      const { page } = await open({ fields }, { width });
      await page.waitForSelector('.fields-page:visible');
      assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] });
    }
    for (const status of everyStatus) {
      const { page } = await open({ status }, { width });
      await page.waitForSelector('.welcome h1');
      assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] }, JSON.stringify(status));
    }
    for (const log of lackingLogs) {
      const { page } = await open({ ...everyCellScript, log }, { width });
      await page.waitForSelector('.matrix td');
      assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] }, 'a log that lacks something');
    }
  });
}

test('in German the tiles tell their figures with their words', async () => {
  const { page } = await open(everyCellScript);
  await page.waitForSelector('.matrix td');
  const figure = async (id: string): Promise<string> =>
    (await textOf(page.locator(`.tile [data-measure="${id}"]`))).replaceAll('\u00a0', ' ');
  assert.equal(await figure('error_rate'), '12,06 %');
  assert.equal(await figure('mau'), '9.412');
  assert.equal(await textOf(page.locator('.tile h3').first()), 'Reichweite · MAU');
  assert.match(await textOf(page.locator('.bar-facts')), /^1\.200\.000 Ereignisse/);
  assert.match(
    await textOf(page.locator('.cell-activeDays .gist')),
    /^30 Tage: [\d.]+ Nutzer waren aktiv, im Mittel an/,
  );
});
