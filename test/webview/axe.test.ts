import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { PanelStatus } from '../../src/protocol/panelProtocol';
import { seriousOn } from './axe';
import { everyCell, everyCellScript } from './everyCell';
import type { ThemeName } from './panelPage';
import { shopFields } from './shopFields';
import { spot, withPanels } from './withPanels';

const open = withPanels();
const themes: readonly ThemeName[] = ['dark', 'light', 'contrast', 'contrastLight'];

const reading = { phase: 'reading', bytes: 84_000_000, totalBytes: 190_000_000, records: 531_240 } as const;
const statuses: readonly PanelStatus[] = [
  { kind: 'empty' },
  { kind: 'loading', file: '/logs/logins.jsonl', progress: null },
  { kind: 'loading', file: '/logs/logins.jsonl', progress: reading },
  { kind: 'failed', file: '/logs/photo.png', message: 'photo.png is not a text log. Open a JSON lines or CSV file.' },
];

const clean = async (page: Page, state: string): Promise<void> => assert.deepEqual(await seriousOn(page), [], state);

for (const theme of themes) {
  test(`axe finds nothing serious in the theme "${theme}" before there is a log`, async () => {
    for (const status of statuses) {
      const { page } = await open({ status }, { theme });
      await page.waitForSelector('vscode-button:visible');
      await clean(page, status.kind);
    }
  });

  test(`axe finds nothing serious in the theme "${theme}" in cells of every kind, waiting, answered, old and failed`, async () => {
    const { page, host } = await open({ ...everyCellScript, silent: true }, { theme });
    await page.waitForSelector('.cell-waiting:visible');
    await clean(page, 'waiting');
    host.answers = true;
    host.answer();
    await page.waitForSelector('.retention td[title]');
    await page.waitForSelector('.tile canvas');
    await page.locator('.cell-lines').scrollIntoViewIfNeeded();
    await page.waitForSelector('.line');
    await page.locator('.cell-verdict').scrollIntoViewIfNeeded();
    for (const each of await page.locator('.verdict-details summary').all()) await each.click();
    await clean(page, 'answered');
    await page.click(spot('Enterprise × Tablet'));
    await page.click('.breakdown tr:has-text("Europe")');
    await page.waitForSelector('.chip:nth-child(2)');
    await page.getByRole('button', { name: '12 rejected' }).click();
    await clean(page, 'two filters, and why records were rejected');
    host.answers = false;
    await page.click(spot('Free × Mobile'));
    await page.waitForSelector('.cell[data-dim]');
    await clean(page, 'old answers');
    for (const { id } of everyCell)
      host.peer.emit('failure', { cell: id, rev: host.selectedAt, message: 'The worker ended.' });
    await page.waitForSelector('.cell-failure:visible');
    host.peer.dispose();
    await page.keyboard.press('Escape');
    await clean(page, 'failed cells');
  });

  test(`axe finds nothing serious in the theme "${theme}" in tables, menus, lists and a narrow panel`, async () => {
    const { page, host } = await open(everyCellScript, { theme, width: 400 });
    await page.waitForSelector('.retention td[title]');
    await page.waitForSelector('.tile canvas');
    host.following = { on: false, hasGrown: true, lost: ['logins-2025.jsonl'], ended: null };
    host.emit(host.state);
    await clean(page, 'narrow');
    for (const name of ['Lifecycle', 'Active days']) {
      await page.getByRole('button', { name: `More actions: ${name}` }).click();
      await page.getByRole('menuitemcheckbox', { name: 'As Table' }).click();
    }
    await page.getByRole('button', { name: 'More actions: Error matrix' }).click();
    await page.waitForSelector('[role="menu"]:not([hidden])');
    await clean(page, 'tables, and an open menu');
    await page.keyboard.press('Escape');
    await page.locator('.cell-matrix .cell-tools vscode-dropdown').click();
    await page.waitForSelector('vscode-dropdown[open]');
    await clean(page, 'an open list');
  });

  test(`axe finds nothing serious in the theme "${theme}" in the editor of fields`, async () => {
    const { page } = await open(
      { fields: shopFields, rawText: { text: '2025-01-01,b7,odd', isCut: false } },
      { theme },
    );
    await page.waitForSelector('.records tbody tr');
    await page.locator('.record-raw button').first().click();
    await page.getByText('2025-01-01,b7,odd').waitFor();
    await clean(page, 'fields');
  });
}
