import assert from 'node:assert/strict';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { OpenVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';
import { KeyboardUser } from './keyboardUser';
import { counts, type Login, matching } from './plainFigures';

/** How each hand gets at the answer to a question, and whether it is on screen then. */
export interface Task {
  byMouse(): Promise<void>;
  byKeyboard(): Promise<void>;
  answered(): Promise<void>;
}

export interface Desk {
  readonly code: OpenVsCode;
  readonly logins: readonly Login[];
}

const whole = new Intl.NumberFormat('en');
const since = '2025-09-01';
const regions = ['North America', 'Europe', 'Asia Pacific', 'Latin America', 'Africa'];

/** What users come with; `tenTasks` has the ways to each answer in this order. */
export const questions = [
  'How much is in this log, and how much of it failed?',
  'Which region has the most impacted users since September, and which is the first line that fails there?',
  'How often do Enterprise users fail on tablets?',
  'Where do errors stand out most, and since when?',
  'What changed in the last seven days?',
  'What is left without the tablets?',
  'I filtered by the wrong region: how do I get back?',
  'Do users come back?',
  'Which SQL counts the triangle?',
  'How do I hand the impacted users to a colleague?',
] as const;

/** The ten, of a log logins.jsonl of the sample that has its days from July to October. */
export function tenTasks({ code, logins }: Desk): { readonly tasks: readonly Task[]; clear(): Promise<void> } {
  const { workbench } = code;
  const { page } = workbench;
  const keyboard = new KeyboardUser(workbench);
  let panel: HealthPanel;
  const frame = () => panel.page;
  const total = whole.format(logins.length);
  const shown = async (some: readonly Login[]): Promise<void> => {
    const { events, errors, impacted } = counts(some);
    await panel.waitFor('events', whole.format(events));
    await panel.waitFor('errors', whole.format(errors));
    await panel.waitFor('impacted_users', whole.format(impacted));
  };
  const row = (label: string): Locator =>
    page.locator('.sidebar .pane-body [role="treeitem"]', {
      has: page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }),
    });
  /** Clicks what stands still: VS Code loses a click on a row that it draws anew at that moment. */
  const click = async (target: Locator, button: 'left' | 'right' = 'left'): Promise<void> => {
    await target.first().waitFor();
    const place = async (): Promise<string> => JSON.stringify(await target.first().boundingBox());
    for (let before = '', tries = 0; tries < 20; tries++) {
      const now = await place();
      if (now === before) break;
      before = now;
      await page.waitForTimeout(300);
    }
    await target.first().click({ button });
  };
  const chooseOf = async (label: string, entry: string): Promise<void> => {
    await click(row(label), 'right');
    await page.locator('.monaco-menu .action-item:visible', { hasText: entry }).first().waitFor();
    // A menu takes no click that comes right after it opened.
    await page.waitForTimeout(300);
    await page.locator('.monaco-menu .action-item:visible', { hasText: entry }).first().click();
  };
  const openRow = async (label: string): Promise<void> => {
    await row(label).first().waitFor();
    if ((await row(label).first().getAttribute('aria-expanded')) === 'true') return;
    await click(row(label).first().locator('.monaco-tl-twistie'));
  };
  const menu = async (cell: string, item: string): Promise<void> => {
    await panel.button(`More actions: ${cell}`).first().click();
    await frame().getByRole('menuitem', { name: item }).click();
  };
  const menuByKeys = async (cell: string, item: RegExp): Promise<void> => {
    await keyboard.tabTo(frame(), new RegExp(`^More actions: ${cell}`));
    await keyboard.press('Enter');
    await keyboard.walkTo(frame(), 'ArrowDown', item);
    await keyboard.press('Enter');
  };
  const memberByKeys = async (name: string): Promise<void> => {
    await keyboard.tabTo(frame(), new RegExp(`^(${regions.join('|')})$`));
    await keyboard.press('Home');
    await keyboard.walkTo(frame(), 'ArrowDown', new RegExp(`^${name}$`));
    await keyboard.press('Enter');
  };

  const recent = logins.filter(({ timestamp = '' }) => timestamp >= since);
  const impactedIn = (region: string): number => counts(matching(recent, { region })).impacted;
  const worst = [...regions].sort((a, b) => impactedIn(b) - impactedIn(a))[0] ?? assert.fail('no region');
  const failing = logins.findIndex(
    ({ timestamp = '', region, status }) => timestamp >= since && region === worst && status === 'error',
  );
  const lastDays = [...new Set(logins.map(({ timestamp = '' }) => timestamp.slice(0, 10)))].sort().slice(-7);
  const first = new RegExp(`^Open logins\\.jsonl:${failing + 1} in the editor$`);

  const tasks: readonly Task[] = [
    {
      byMouse: () => workbench.explorerMenu('logins.jsonl', 'Open in Log Health'),
      byKeyboard: async () => {
        await keyboard.run('Log Health: Close Log');
        await frame().locator('[data-measure="events"]').first().waitFor({ state: 'hidden' });
        const file = path.join(code.folder, 'logins.jsonl');
        await keyboard.answer('Log Health: Open Log…', file, 'logins.jsonl');
      },
      answered: async () => {
        panel = await HealthPanel.shown(workbench);
        await shown(logins);
        await workbench.showContainer('Log Health');
      },
    },
    {
      byMouse: async () => {
        await openRow('Date');
        await openRow('2025');
        await click(row('September 2025'));
        await shown(recent.filter(({ timestamp = '' }) => timestamp < '2025-10'));
        await chooseOf('October 2025', 'Extend Period to This');
        await shown(recent);
        await panel.member(worst).click();
        await shown(matching(recent, { region: worst }));
        await frame().getByRole('radio', { name: 'Oldest first' }).click();
        await frame().getByRole('button', { name: first }).click();
      },
      byKeyboard: async () => {
        await keyboard.answer('Log Health: Select Period…', `${since} to 2025-10-16`, '46 days');
        await shown(recent);
        await memberByKeys(worst);
        await shown(matching(recent, { region: worst }));
        await keyboard.tabTo(frame(), /^(Newest|Oldest) first$/);
        await keyboard.walkTo(frame(), 'ArrowRight', /^Oldest first$/);
        await keyboard.press('Space');
        await frame().getByRole('button', { name: first }).waitFor();
        await keyboard.tabTo(frame(), first);
        await keyboard.press('Enter');
      },
      answered: async () => {
        await workbench.statusItem(`Ln ${whole.format(failing + 1).replaceAll(',', '')}, Col`).waitFor();
        await workbench.runCommand('View: Close Editor');
      },
    },
    {
      byMouse: () => panel.matrixCell('Enterprise', 'Tablet').click(),
      byKeyboard: async () => {
        await keyboard.tabTo(frame(), /^(Free|Pro|Enterprise) × \w+: /);
        await keyboard.press('Control+Home');
        await keyboard.walkTo(frame(), 'ArrowDown', /^Enterprise/);
        await keyboard.walkTo(frame(), 'ArrowRight', /^Enterprise × Tablet: /);
        await keyboard.press('Enter');
      },
      answered: () => shown(matching(logins, { subscription: 'Enterprise', device: 'Tablet' })),
    },
    {
      // Those of the selection before stay for a moment.
      byMouse: () => frame().locator('.hotspots tbody button', { hasText: 'Tablet × Enterprise' }).first().click(),
      byKeyboard: async () => {
        await frame().locator('.hotspots tbody button', { hasText: 'Tablet × Enterprise' }).first().waitFor();
        await keyboard.tabTo(frame(), /× .*device × subscription/);
        await keyboard.press('Enter');
      },
      answered: async () => {
        await frame().locator('.chip-text', { hasText: 'Tablet × Enterprise' }).waitFor();
        assert.match(await frame().locator('.hotspots tbody tr').first().innerText(), /Sep 23, 2025/);
      },
    },
    {
      byMouse: async () => {
        const list = frame().locator('.cell-trend vscode-dropdown', { hasText: 'Whole log' }).first();
        await list.click();
        await list.locator('vscode-option', { hasText: 'Last 7 days' }).click();
      },
      byKeyboard: () => keyboard.answer('Log Health: Select Period…', 'last 7 days', 'Last 7 days'),
      answered: async () => {
        await shown(logins.filter(({ timestamp = '' }) => lastDays.includes(timestamp.slice(0, 10))));
        assert.match(await frame().locator('.tile-change').first().innerText(), /[▾▴±]/);
      },
    },
    {
      byMouse: async () => {
        await openRow('device');
        await chooseOf('Tablet', 'Exclude');
      },
      byKeyboard: async () => {
        await keyboard.run('Log Health: Focus on Dimensions View');
        const focused = '.sidebar .monaco-list-row.focused';
        await page.locator('.sidebar .monaco-list:focus').waitFor();
        await keyboard.press('Home');
        await keyboard.walkDownTo(focused, /^device/);
        if ((await page.locator(focused).getAttribute('aria-expanded')) !== 'true') await keyboard.press('ArrowRight');
        await row('Tablet').first().waitFor();
        await keyboard.walkDownTo(focused, /^Tablet/);
        await keyboard.press('Shift+F10');
        await page.locator('.monaco-menu .action-item:visible', { hasText: 'Exclude' }).first().waitFor();
        await keyboard.walkDownTo('.monaco-menu .action-item.focused', /^Exclude/);
        await keyboard.press('Enter');
      },
      answered: () => shown(logins.filter(({ device }) => device !== 'Tablet')),
    },
    {
      byMouse: async () => {
        await panel.member('Africa').click();
        await shown(matching(logins, { region: 'Africa' }));
        await panel.button('Undo').click();
      },
      byKeyboard: async () => {
        await memberByKeys('Africa');
        await shown(matching(logins, { region: 'Africa' }));
        await keyboard.press('Control+z');
      },
      answered: () => shown(logins),
    },
    {
      byMouse: async () => {
        await panel.button('Add cell').click();
        await frame().getByRole('menuitem', { name: 'Retention' }).click();
      },
      byKeyboard: async () => {
        await keyboard.tabTo(frame(), /^Add cell$/);
        await keyboard.press('Enter');
        await keyboard.walkTo(frame(), 'ArrowDown', /^Retention/);
        await keyboard.press('Enter');
      },
      answered: async () => {
        await frame().locator('.retention tbody td', { hasText: '%' }).first().waitFor();
        await menu('Retention', 'Remove');
        await frame().waitForFunction(() => document.querySelector('.retention') === null);
      },
    },
    {
      byMouse: () => menu('Golden triangle', 'Show SQL'),
      byKeyboard: () => menuByKeys('Golden triangle', /^Show SQL/),
      answered: async () => {
        await page.locator('.monaco-editor .view-lines', { hasText: 'Golden triangle' }).first().waitFor();
        await workbench.runCommand('View: Close Editor');
      },
    },
    {
      byMouse: () => menu('Impacted users', 'Copy as Markdown Table'),
      byKeyboard: () => menuByKeys('Impacted users', /^Copy as Markdown Table/),
      answered: () => workbench.statusItem('Copied Impacted users as Markdown').waitFor(),
    },
  ];
  return {
    tasks,
    clear: async () => {
      // An editor over the panel ends its page, which is another when it comes back.
      if (panel.page.isDetached()) panel = await HealthPanel.shown(workbench);
      if ((await panel.chips()).length > 0) await workbench.runCommand('Log Health: Clear Filters');
      await panel.waitFor('events', total);
    },
  };
}
