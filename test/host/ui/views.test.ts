import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';

const visits = [
  'at,user,device,plan,status',
  ...Array.from({ length: 900 }, (_, i) => {
    const at = new Date(Date.UTC(2025, 0, 1) + i * 9_600_000).toISOString();
    const status = i % 7 === 0 ? 'error' : 'ok';
    return [at, `u${(i * i) % 41}`, ['Mobile', 'Tablet'][i % 2], ['Free', 'Pro', 'Team'][i % 3], status].join(',');
  }),
].join('\n');

describe(`the stack of cells in VS Code ${hostVersion()}`, () => {
  let folder: string;
  let code: OpenVsCode;
  let panel: HealthPanel;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'visits-'));
    await writeFile(path.join(folder, 'visits.csv'), visits);
    code = await openVsCode({ folder, viewport: { width: 1400, height: 1100 } });
    await code.workbench.explorerMenu('visits.csv', 'Open in Log Health');
    panel = await HealthPanel.shown(code.workbench);
  });
  after(async () => {
    await code.workbench.screenshot(`${hostVersion()}-views-last`);
    await code.close();
    await rm(folder, { recursive: true, force: true });
  });

  const titles = (): Promise<string[]> => panel.page.locator('.cell h2').allInnerTexts();
  const choose = async (title: string, item: string): Promise<void> => {
    await panel.page
      .getByRole('button', { name: `More actions: ${title}` })
      .first()
      .click();
    await panel.page.getByRole('menuitem', { name: item }).click();
  };
  const cells = (n: number): Promise<unknown> =>
    panel.page.waitForFunction((wanted) => document.querySelectorAll('.cell').length === wanted, n);

  it('is edited by the menus of its cells', async () => {
    await panel.page.getByRole('button', { name: 'Add cell' }).click();
    await panel.page.getByRole('menuitem', { name: 'Retention' }).click();
    await panel.page.locator('.retention tbody td').first().waitFor();
    await panel.page.getByRole('button', { name: 'Add cell' }).click();
    await panel.page.getByRole('menuitem', { name: 'Lifecycle' }).click();
    await panel.page.locator('.column').first().waitFor();
    await choose('Retention', 'Move Up');
    await choose('Error matrix', 'Remove');
    await cells(4);
    await code.workbench.screenshot(`${hostVersion()}-views`);
    assert.deepEqual(await titles(), ['Golden triangle', 'Retention', 'Impacted users', 'Lifecycle']);
  });

  it('is there again after the window is reloaded, with what is selected', async () => {
    await panel.page.locator('.breakdown tbody button').first().click();
    await panel.page.locator('.chip').waitFor();
    const [before, chips] = [await titles(), await panel.chips()];
    await code.workbench.runCommand('Developer: Reload Window');
    await code.workbench.page.waitForTimeout(3000);
    panel = await HealthPanel.shown(code.workbench);
    await panel.page.locator('.chip').waitFor();
    assert.deepEqual([await titles(), await panel.chips()], [before, chips]);
  });

  it('is kept under a name, left for the first layout, and shown again', async () => {
    await code.workbench.runCommand('Log Health: Save View…');
    await code.workbench.page.getByText('A name for these cells and filters').waitFor();
    await code.workbench.quickInput().fill('Who stays');
    await code.workbench.page.keyboard.press('Enter');
    const [before, chips] = [await titles(), await panel.chips()];
    await code.workbench.runCommand('Log Health: Reset Layout');
    await cells(3);
    await code.workbench.runCommand('Log Health: Clear Filters');
    await panel.page.waitForFunction(() => document.querySelector('.chip') === null);
    await code.workbench.runCommand('Log Health: Open View…');
    await code.workbench.quickPickRow('Who stays').click();
    await cells(4);
    await panel.page.locator('.chip').waitFor();
    assert.deepEqual([await titles(), await panel.chips()], [before, chips]);
  });
});
