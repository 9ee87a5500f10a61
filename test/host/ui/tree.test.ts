import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator } from 'playwright-core';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';

const versions = ['1.2.0', '1.2.1', '1.2.2', '1.10.0', '2.0.0', '2.0.1', '2.1.0', '3.0.0'];
const start = Date.UTC(2024, 10, 20);

/** Two thousand visits of a hundred days over a change of years; version 2.0.1 fails. */
const visits = Array.from({ length: 2000 }, (_, i) => {
  const version = versions[(i * 5) % 8] ?? '';
  return {
    ts: new Date(start + i * 4_320_000).toISOString(),
    user: `user-${(i * 13) % 60}`,
    app_version: version,
    plan: ['Free', 'Pro', '$(trash) [x](command:quit)'][(i >> 2) % 3] ?? '',
    outcome: version === '2.0.1' || i % 31 === 0 ? 'failure' : 'success',
  };
});
const events = (keep: (visit: (typeof visits)[number]) => boolean): string =>
  visits.filter(keep).length.toLocaleString('en');

describe(`the tree in VS Code ${hostVersion()}`, () => {
  let code: OpenVsCode;
  let panel: HealthPanel;
  const row = (label: string): Locator =>
    code.workbench.page.locator('.sidebar .pane-body [role="treeitem"]', {
      has: code.workbench.page.locator('.label-name', { hasText: new RegExp(`^${label.replaceAll('.', '\\.')}$`) }),
    });
  /** Opens a row by its arrow, as a click on it filters. */
  const expand = async (label: string): Promise<void> => {
    await row(label).first().waitFor();
    if ((await row(label).first().getAttribute('aria-expanded')) !== 'true')
      await row(label).first().locator('.monaco-tl-twistie').click();
  };
  /** Picks an entry of the menu of a row. */
  const choose = async (label: string, entry: string): Promise<void> => {
    await row(label).first().click({ button: 'right' });
    const item = code.workbench.page.locator('.monaco-menu .action-item:visible', { hasText: entry }).first();
    await item.waitFor();
    // A menu takes no click that comes right after it opened.
    await code.workbench.page.waitForTimeout(300);
    await item.click();
  };
  const page = () => code.workbench.page;

  before(async () => {
    const text = visits.map((visit) => `${JSON.stringify(visit)}\n`).join('');
    code = await openVsCode({ files: { 'visits.jsonl': text }, viewport: { width: 1500, height: 1000 } });
    await code.workbench.explorerMenu('visits.jsonl', 'Open in Log Health');
    panel = await HealthPanel.shown(code.workbench);
    await code.workbench.showContainer('Log Health');
    await row('Date').waitFor();
  });
  after(async () => {
    await code.workbench.screenshot(`${hostVersion()}-tree-last`);
    await code.close();
  });

  it('goes from years to days, and a click on a month selects it', async () => {
    await expand('Date');
    await expand('2025');
    await row('January 2025').click();
    await panel.waitFor(
      'events',
      events(({ ts }) => ts.startsWith('2025-01')),
    );
    await expand('January 2025');
    await row('Fri, Jan 3').waitFor();
    await code.workbench.screenshot(`${hostVersion()}-tree-dates`);
    await row('Fri, Jan 3').click();
    await panel.waitFor(
      'events',
      events(({ ts }) => ts.startsWith('2025-01-03')),
    );
    await choose('February 2025', 'Extend Period to This');
    await panel.waitFor(
      'events',
      events(({ ts }) => ts >= '2025-01-03' && ts < '2025-03'),
    );
    await choose('Date', 'Clear');
    await panel.waitFor(
      'events',
      events(() => true),
    );
  });

  it('has versions below their first numbers, whose box selects them all', async () => {
    await row('Date').locator('.monaco-tl-twistie').click();
    await expand('app_version');
    await expand('1');
    await expand('1.2');
    await row('1').locator('[role="checkbox"]').click();
    await panel.waitFor(
      'events',
      events(({ app_version }) => app_version.startsWith('1.')),
    );
    // The tree comes after the panel, and a box that it has not set yet would be set again.
    await row('1.2.1').locator('[aria-checked="true"]').click();
    await panel.waitFor(
      'events',
      events((v) => v.app_version.startsWith('1.') && v.app_version !== '1.2.1'),
    );
    await row('1').filter({ hasText: '3 of 4 selected' }).waitFor();
    await code.workbench.screenshot(`${hostVersion()}-tree-versions`);
    await choose('3.0.0', 'Only This');
    await panel.waitFor(
      'events',
      events(({ app_version }) => app_version === '3.0.0'),
    );
    await choose('3.0.0', 'Exclude');
    await panel.waitFor(
      'events',
      events(({ app_version }) => app_version !== '3.0.0'),
    );
    // VS Code loses a click on a row that it draws anew at that moment.
    await page().waitForTimeout(1500);
    await row('2').click();
    await panel.waitFor(
      'events',
      events(({ app_version }) => app_version.startsWith('2.')),
    );
  });

  it('finds a member in the palette and filters by it with Enter', async () => {
    await code.workbench.runCommand('Log Health: Find Member…');
    await code.workbench.quickInput().fill('$(TRA');
    await code.workbench.quickPickRow('plan').waitFor();
    await code.workbench.screenshot(`${hostVersion()}-tree-find`);
    await page().keyboard.press('Enter');
    await panel.waitFor(
      'events',
      events((v) => v.app_version.startsWith('2.') && v.plan.startsWith('$(')),
    );
    await code.workbench.runCommand('Log Health: Clear Filters');
    await panel.waitFor(
      'events',
      events(() => true),
    );
  });

  it('sorts its members, by keyboard alone, and has the menu of the focused row', async () => {
    await code.workbench.runCommand('Log Health: Sort Members…');
    await code.workbench.quickPickRow('Impacted users').waitFor();
    await code.workbench.quickInput().fill('lift');
    await page().keyboard.press('Enter');
    await row('2').filter({ hasText: 'lift' }).waitFor();
    const labels = (await code.workbench.treeRows()).map(({ label }) => label);
    const place = (text: string): number => labels.findIndex((label) => label.startsWith(text));
    assert.ok(place('2, ') < place('1, ') && place('2, ') > 0, labels.join('\n'));
    await row('plan').click();
    await page().keyboard.press('ArrowUp');
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('ContextMenu');
    await page().locator('.monaco-menu .action-item:visible', { hasText: 'Use as Matrix Rows' }).waitFor();
    await code.workbench.screenshot(`${hostVersion()}-tree-menu`);
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Enter');
    await panel.matrixCell('Free', '1.2.0').waitFor();
  });
});
