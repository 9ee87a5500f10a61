import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
    await cells(8);
    await code.workbench.screenshot(`${hostVersion()}-views`);
    assert.deepEqual(await titles(), [
      'Golden triangle',
      'Verdict',
      'Trend',
      'Hotspots',
      'Impacted users',
      'Retention',
      'Lines',
      'Lifecycle',
    ]);
  });

  it('is there again after the window is reloaded, with what is selected', async () => {
    await panel.page.locator('.breakdown tbody button').first().click();
    await panel.page.locator('.chips .chip').waitFor();
    const [before, chips] = [await titles(), await panel.chips()];
    await code.workbench.runCommand('Developer: Reload Window');
    await code.workbench.page.waitForTimeout(3000);
    panel = await HealthPanel.shown(code.workbench);
    await panel.page.locator('.chips .chip').waitFor();
    assert.deepEqual([await titles(), await panel.chips()], [before, chips]);
  });

  it('is kept under a name, left for the first layout, and shown again', async () => {
    await code.workbench.runCommand('Log Health: Save View…');
    await code.workbench.page.getByText('A name for these cells and filters').waitFor();
    await code.workbench.quickInput().fill('Who stays');
    await code.workbench.page.keyboard.press('Enter');
    await code.workbench.statusItem('Saved view Who stays').waitFor();
    const [before, chips] = [await titles(), await panel.chips()];
    await code.workbench.runCommand('Log Health: Reset Layout');
    await cells(7);
    await panel.button('Clear all filters').click();
    await panel.page.waitForFunction(() => document.querySelector('.chips .chip') === null);
    await code.workbench.runCommand('Log Health: Open View…');
    await code.workbench.quickPickRow('Who stays').click();
    await cells(8);
    await panel.page.locator('.chips .chip').waitFor();
    assert.deepEqual([await titles(), await panel.chips()], [before, chips]);
  });

  it('has its verdict brought into view by a command, in words, and put back where it was removed', async () => {
    await choose('Verdict', 'Remove');
    await cells(7);
    await code.workbench.runCommand('Log Health: Diagnose');
    await cells(8);
    assert.equal((await titles())[1], 'Verdict');
    const told = panel.page.locator('[data-verdict] .verdict-headline');
    await told.waitFor();
    assert.match(await told.innerText(), /^[A-Z][a-z ]+: \S/);
    await panel.page.waitForFunction(() => document.activeElement?.textContent === 'Verdict');
    await code.workbench.screenshot(`${hostVersion()}-verdict`);
  });

  for (const [item, name, begins] of [
    ['Export CSV…', 'visits-impacted-users.csv', 'plan,Events,Errors,'],
    ['Export Markdown…', 'visits-impacted-users.md', 'Impacted users · visits.csv'],
    ['Export PNG…', 'visits-impacted-users.png', '\u0089PNG\r\n'],
  ] as const) {
    it(`writes ${name} beside the log`, async () => {
      await choose('Impacted users', item);
      await code.workbench.page.locator('.quick-input-widget:visible', { hasText: 'Export Impacted users' }).waitFor();
      await code.workbench.page.keyboard.press('Enter');
      const file = path.join(folder, name);
      for (let tries = 0; !existsSync(file) && tries < 100; tries++) await code.workbench.page.waitForTimeout(100);
      const text = (await readFile(file)).toString('latin1');
      const start = Buffer.from(begins).toString('latin1');
      assert.ok(text.startsWith(item === 'Export PNG…' ? begins : start), text.slice(0, 80));
    });
  }

  it('copies a table to the clipboard', async () => {
    await code.workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await choose('Impacted users', 'Copy as Markdown Table');
    await code.workbench.statusItem('Copied Impacted users as Markdown').waitFor();
  });
});
