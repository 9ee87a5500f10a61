import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overflowOf } from './cutTexts';
import { everyCellScript } from './everyCell';
import { shopFields } from './shopFields';
import { spot, withPanels } from './withPanels';

const open = withPanels();
const views = [
  ['at a zoom of 200 % of 1,160 pixels', { width: 1160, zoom: 2 }],
  ['at a zoom of 200 % of 800 pixels', { width: 800, zoom: 2 }],
  ['at 320 pixels', { width: 320 }],
] as const;

for (const [where, view] of views) {
  test(`${where} every kind of cell is read without scrolling the panel sideways, and no text is cut`, async () => {
    const { page } = await open(everyCellScript, view);
    await page.waitForSelector('.retention td[title]');
    await page.locator('.cell-hotspots').scrollIntoViewIfNeeded();
    await page.waitForSelector('.hotspots tbody tr');
    await page.locator('.cell-lines').scrollIntoViewIfNeeded();
    await page.waitForSelector('.line');
    await page.click(spot('Enterprise × Tablet'));
    await page.waitForSelector('.chip');
    assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] });
    for (const name of ['Lifecycle', 'Active days']) {
      await page.getByRole('button', { name: `More actions: ${name}` }).click();
      await page.getByRole('menuitemcheckbox', { name: 'As Table' }).click();
    }
    assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] }, 'as tables');
    await page.getByRole('button', { name: 'More actions: Lines' }).click();
    await page.waitForSelector('[role="menu"]:not([hidden])');
    assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] }, 'with an open menu');
  });

  test(`${where} the editor of fields and what is shown before a log is open are read the same`, async () => {
    const editor = await open({ fields: shopFields }, view);
    await editor.page.waitForSelector('.records tbody tr');
    assert.deepEqual(await overflowOf(editor.page), { panel: 0, cut: [] });
    const message = 'photo.png is not a text log. Open a JSON lines or CSV file.';
    for (const status of [{ kind: 'empty' }, { kind: 'failed', file: '/logs/photo.png', message }] as const) {
      const { page } = await open({ status }, view);
      await page.waitForSelector('vscode-button:visible');
      assert.deepEqual(await overflowOf(page), { panel: 0, cut: [] }, status.kind);
    }
  });
}
