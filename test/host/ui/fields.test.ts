import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';

/** Orders whose outcome goes by a name and by words that nothing knows: one in five kaputt, one in five odd. */
const orders = [
  'at,buyer,verdict,plan',
  ...Array.from({ length: 600 }, (_, i) => {
    const at = new Date(Date.UTC(2025, 0, 1) + i * 1_800_000).toISOString();
    return [at, `b${i % 40}`, ['great', 'great', 'great', 'odd', 'kaputt'][i % 5], ['Free', 'Pro', 'Team'][i % 3]].join(
      ',',
    );
  }),
].join('\n');

describe(`the fields in VS Code ${hostVersion()}`, () => {
  let folder: string;
  let code: OpenVsCode;
  let panel: HealthPanel;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'orders-'));
    await writeFile(path.join(folder, 'orders.csv'), orders);
    code = await openVsCode({ folder, viewport: { width: 1500, height: 1100 } });
    await code.workbench.explorerMenu('orders.csv', 'Open in Log Health');
    panel = await HealthPanel.shown(code.workbench);
  });
  after(async () => {
    await code.workbench.screenshot(`${hostVersion()}-fields-last`);
    await code.close();
    await rm(folder, { recursive: true, force: true });
  });

  const role = (field: string) => panel.page.getByRole('combobox', { name: `Role of ${field}`, exact: true });
  const effect = (id: string) => panel.page.locator(`[data-effect="${id}"]`);
  const reads = (id: string, text: string) => effect(id).filter({ hasText: text }).waitFor({ timeout: 15_000 });
  const isError = (value: string) => panel.page.locator('.field-errors label', { hasText: value }).locator('input');

  it('opens the editor from the panel, with what each field was taken for', async () => {
    await panel.page.getByRole('button', { name: 'Fields', exact: true }).click();
    await reads('events', '600');
    assert.equal(await role('at').inputValue(), 'time');
    assert.equal(await role('verdict').inputValue(), 'dimension');
    assert.equal(await effect('error_rate').innerText(), '–');
    assert.equal(await panel.page.locator('.records tbody tr:not(.raw)').count(), 8);
  });

  it('moves the error rate of the sample with the outcome and its error values, and the panel stays as it was', async () => {
    await role('verdict').selectOption('outcome');
    await panel.page.locator('.effect-problem', { hasText: 'name the error values' }).waitFor();
    await isError('kaputt').check();
    await reads('error_rate', '20.00%');
    await isError('odd').check();
    await reads('error_rate', '40.00%');
    await role('buyer').selectOption('user');
    await reads('users', '40');
    await code.workbench.screenshot(`${hostVersion()}-fields`);
    await code.workbench.page.keyboard.press('Escape');
    await panel.waitFor('events', '600');
    assert.equal(await panel.page.locator('[data-measure="error_rate"]').first().isVisible(), false);
  });

  it('shows the raw text of a record on demand', async () => {
    await code.workbench.runCommand('Log Health: Edit Fields…');
    await reads('error_rate', '40.00%');
    await panel.page.getByRole('button', { name: 'Record 2 as it stands in the file' }).click();
    await panel.page.locator('.raw-text', { hasText: '2025-01-01T00:30:00.000Z,b1,great,Pro' }).waitFor();
  });

  for (const [theme, kind] of [
    ['Default Light Modern', 'vscode-light'],
    ['Default High Contrast', 'vscode-high-contrast'],
    ['Default High Contrast Light', 'vscode-high-contrast-light'],
  ]) {
    it(`is drawn in the theme ${theme}`, async () => {
      await mkdir(path.join(folder, '.vscode'), { recursive: true });
      await writeFile(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      await panel.page.locator(`body.${kind}`).waitFor();
      await code.workbench.screenshot(`${hostVersion()}-fields-${kind}`);
    });
  }

  it('applies the draft: the panel shows the number that was promised', async () => {
    await panel.button('Apply').click();
    await panel.waitFor('error_rate', '40.00%');
    assert.equal(await panel.figure('users'), '40');
    await code.workbench.screenshot(`${hostVersion()}-fields-applied`);
  });

  it('forces a format, says so, and leaves it to detection again', async () => {
    const note = panel.page.locator('.format-note');
    await note.filter({ hasText: 'CSV (100%)' }).click();
    await code.workbench.quickPickRow('Detect (CSV, 100%)').waitFor();
    await code.workbench.screenshot(`${hostVersion()}-formats`);
    await code.workbench.quickPickRow('CSV100%').click();
    await panel.page.locator('.format-note[title*="chosen by you"]').waitFor({ timeout: 15_000 });
    await panel.waitFor('error_rate', '40.00%');
    await code.workbench.runCommand('Log Health: Choose Format…');
    await code.workbench.quickPickRow('Detect').click();
    await panel.page.locator('.format-note:not([title*="chosen by you"])').waitFor({ timeout: 15_000 });
    await panel.waitFor('error_rate', '40.00%');
  });
});
