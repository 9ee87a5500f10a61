import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { freshFolder, logHealth, logins, writeLog } from './logHealth';
import type { Suite } from './suite';

/** The item of that label. @throws Error naming the labels that there are. */
function pick(items: readonly vscode.QuickPickItem[], label: string | undefined): vscode.QuickPickItem {
  const found = items.find((item) => item.label === label);
  return found ?? assert.fail(`no "${label}" among ${items.map((item) => item.label).join(', ')}`);
}

/** Has the dialogs of VS Code answer by themselves while `act` runs. */
async function answering(
  answers: Readonly<Partial<Record<'showQuickPick' | 'showSaveDialog', (...given: never[]) => unknown>>>,
  act: () => Promise<unknown>,
): Promise<void> {
  const window: Record<string, unknown> = vscode.window as never;
  const usual = { ...window };
  Object.assign(window, answers);
  try {
    await act();
  } finally {
    for (const name of Object.keys(answers)) window[name] = usual[name];
  }
}

export const suite: Suite = {
  'Choose Fields reads the log again with the choice, remembers it for the file, and goes back to automatic':
    async () => {
      const api = await logHealth();
      const file = await writeLog('fields.jsonl');
      await api.openFile(file);
      const user = (): string | undefined => api.state().log?.inference.roles.user[0];
      assert.equal(user(), 'user');

      const choose = (...labels: string[]) =>
        answering(
          { showQuickPick: async (items: readonly vscode.QuickPickItem[]) => pick(items, labels.shift()) },
          async () => vscode.commands.executeCommand('logHealth.chooseFields'),
        );
      await choose('User', '(none)');
      assert.deepEqual(api.state().log?.inference.roles.user, []);
      assert.equal((await api.kpis())?.measures.users, null);
      assert.equal((await api.openFile(file)).log?.inference.roles.user.length, 0);

      await choose('$(discard) Back to automatic');
      assert.equal(user(), 'user');
    },

  'Quick KPIs shows the measures of the selection without changing it': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('quick.jsonl'));
    const { rev } = api.state().selection;
    await vscode.commands.executeCommand('logHealth.quickKpis');
    await wait(300);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(api.state().selection.rev, rev);
    assert.equal((await api.kpis())?.measures.events, logins.length);
  },

  'Generate Sample Log writes the chosen sample and opens it': async () => {
    const api = await logHealth();
    const file = path.join(await freshFolder(), 'sample.csv');
    const answers = {
      showQuickPick: async (items: readonly { preset: string }[]) => items.find(({ preset }) => preset === 'small'),
      showSaveDialog: async () => vscode.Uri.file(file),
    };
    await answering(answers, async () => vscode.commands.executeCommand('logHealth.generateSample'));
    assert.deepEqual(api.state().status, { kind: 'ready', file: 'sample.csv' });
    assert.equal(api.state().log?.source.events, 20_000);
  },

  'a sample that cannot be written ends in one message': async () => {
    const api = await logHealth();
    const before = api.state().messages.length;
    const answers = {
      showQuickPick: async (items: readonly { preset: string }[]) => items.find(({ preset }) => preset === 'small'),
      showSaveDialog: async () => vscode.Uri.file(path.join('/no such folder', 'sample.jsonl')),
    };
    await answering(answers, async () => vscode.commands.executeCommand('logHealth.generateSample'));
    const said = api.state().messages.slice(before);
    assert.equal(said.length, 1, said.join(' | '));
    assert.match(said[0] ?? '', /sample\.jsonl/);
  },
};
