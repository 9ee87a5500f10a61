import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { freshFolder, logHealth, logins, until, writeLog } from './logHealth';
import type { Suite } from './suite';

/** The item of that label. @throws Error naming the labels that there are. */
function pick(items: readonly vscode.QuickPickItem[], label: string | undefined): vscode.QuickPickItem {
  const found = items.find((item) => item.label === label);
  return found ?? assert.fail(`no "${label}" among ${items.map((item) => item.label).join(', ')}`);
}

/** Has the dialogs of VS Code answer by themselves while `act` runs. */
async function answering(
  answers: Readonly<
    Partial<Record<'showQuickPick' | 'showSaveDialog' | 'showOpenDialog', (...given: never[]) => unknown>>
  >,
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

/** Chooses these lines, one a dialog, in Choose Fields: from the palette, or as the remedy of some files. */
const chooseFields = (labels: readonly string[], ...files: readonly string[][]): Promise<void> => {
  const left = [...labels];
  return answering(
    { showQuickPick: async (items: readonly vscode.QuickPickItem[]) => pick(items, left.shift()) },
    async () => vscode.commands.executeCommand('logHealth.chooseFields', ...files),
  );
};

export const suite: Suite = {
  'Choose Fields reads the log again with the choice, remembers it for the file, and goes back to automatic':
    async () => {
      const api = await logHealth();
      const file = await writeLog('fields.jsonl');
      await api.openFile(file);
      const user = (): string | undefined => api.state().log?.inference.roles.user[0];
      assert.equal(user(), 'user');
      await chooseFields(['User', '(none)']);
      assert.deepEqual(api.state().log?.inference.roles.user, []);
      assert.equal((await api.kpis())?.measures.users, null);
      assert.equal((await api.openFile(file)).log?.inference.roles.user.length, 0);

      await chooseFields(['$(discard) Back to automatic']);
      assert.equal(user(), 'user');
    },

  'Choose Fields works on a log that could not be opened, and opens it': async () => {
    const api = await logHealth();
    const file = await writeLog('refused.jsonl');
    await api.openFile(file);
    await chooseFields(['Time', 'device']);
    await vscode.commands.executeCommand('logHealth.closeLog');
    assert.equal((await api.openFile(file)).status.kind, 'failed');
    await chooseFields(['Time', 'ts']);
    assert.deepEqual(api.state().status, { kind: 'ready', file: 'refused.jsonl' });
    assert.equal((await api.kpis())?.measures.events, logins.length);
  },

  'the remedies of a log that could not be opened leave the log alone that is open': async () => {
    const api = await logHealth();
    const [bad, good] = [await writeLog('bad.jsonl'), await writeLog('good.jsonl')];
    await api.openFile(bad);
    await chooseFields(['Time', 'device']);
    await api.openFile(good);
    await chooseFields(['User', '(none)']);
    const kept = await api.openFile(bad);
    assert.deepEqual(kept.status, { kind: 'ready', file: 'good.jsonl' });

    await vscode.commands.executeCommand('logHealth.automaticFields', [bad]);
    assert.deepEqual(api.state().status, { kind: 'ready', file: 'bad.jsonl' });
    assert.deepEqual((await api.openFile(good)).log?.inference.roles.user, [], 'what was chosen for good.jsonl stays');

    await chooseFields(['User', '(none)'], [bad]);
    assert.deepEqual(api.state().status, { kind: 'ready', file: 'bad.jsonl' });
    await vscode.commands.executeCommand('logHealth.automaticFields', [good]);
    assert.deepEqual(api.state().log?.inference.roles.user, ['user']);
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

  'Quick KPIs answers what is typed, and applies it on Enter as one step': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('words.jsonl'));
    const pickers: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    const { createQuickPick } = vscode.window;
    const kept = () => {
      const picker = createQuickPick();
      pickers.push(picker);
      return picker;
    };
    Object.assign(vscode.window, { createQuickPick: kept });
    try {
      await vscode.commands.executeCommand('logHealth.quickKpis');
      const picker = pickers[0] ?? assert.fail('no picker');
      assert.equal(picker.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator).length, 12);
      await wait(300);
      picker.value = 'events tablet not pro last 7 days blub';
      await until('the answer', () => /^Events \d/.test(picker.items[0]?.label ?? ''));
      assert.match(picker.items[0]?.detail ?? '', /^Events · device Tablet · tier not Pro · /);
      assert.match(picker.items[0]?.description ?? '', /^(±0|[+-][\d.]+%) from \d+ of /);
      assert.match(picker.items.at(-1)?.label ?? '', /Not understood: blub$/);
      const [label = ''] = picker.items.map((item) => item.label);
      await wait(300);
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await until('the filters', () => api.state().selection.clauses.length === 3);
      assert.equal(`Events ${(await api.kpis())?.measures.events}`, label);
      await vscode.commands.executeCommand('logHealth.undo');
      assert.deepEqual(api.state().selection.clauses, []);
    } finally {
      Object.assign(vscode.window, { createQuickPick });
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
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

  'Export Star Schema writes a database of SQLite beside the log that stays open, and none where it cannot':
    async () => {
      const api = await logHealth();
      await api.openFile(await writeLog('export.jsonl'));
      const folder = await freshFolder();
      const exportTo = (file: string): Promise<void> =>
        answering({ showSaveDialog: async () => vscode.Uri.file(file) }, async () =>
          vscode.commands.executeCommand('logHealth.exportStar'),
        );
      await exportTo(path.join(folder, 'star.sqlite'));
      const bytes = await readFile(path.join(folder, 'star.sqlite'));
      assert.equal(bytes.subarray(0, 15).toString('latin1'), 'SQLite format 3');
      assert.match(api.state().messages.at(-1) ?? '', /^star\.sqlite: .* MB written/);
      await exportTo(path.join(folder, 'no such folder', 'star.sqlite'));
      assert.match(api.state().messages.at(-1) ?? '', /star\.sqlite: .*(ENOENT|no such)/);
      assert.equal((await api.kpis())?.measures.events, logins.length);
      assert.deepEqual(await readdir(folder), ['star.sqlite']);
    },

  'a view is written to a file, read back on another log, and a file that is none is refused with its place':
    async () => {
      const api = await logHealth();
      await api.openFile(await writeLog('views.jsonl'));
      api.edit({ op: 'put', clause: { source: 's', kind: 'points', dimensions: ['device'], keys: [['Tablet']] } });
      const file = path.join(await freshFolder(), 'tablets.loghealth-view.json');
      await answering({ showSaveDialog: async () => vscode.Uri.file(file) }, async () =>
        vscode.commands.executeCommand('logHealth.exportView'),
      );
      const written = JSON.parse(await readFile(file, 'utf8'));
      assert.deepEqual([written.format, written.name], ['log-health-view', 'tablets']);
      const importIt = (): Promise<void> =>
        answering({ showOpenDialog: async () => [vscode.Uri.file(file)] }, async () =>
          vscode.commands.executeCommand('logHealth.importView'),
        );
      await api.openFile(await writeLog('other.jsonl'));
      await importIt();
      assert.deepEqual(api.state().selection.clauses, written.clauses);

      await writeFile(file, JSON.stringify({ ...written, cells: [{ id: 'x', kind: 'rm -rf', params: {} }] }));
      await importIt();
      assert.match(
        api.state().messages.at(-1) ?? '',
        /^tablets\.loghealth-view\.json: cells\[0\]\.kind: one of triangle, /,
      );
      assert.deepEqual(api.state().selection.clauses, written.clauses);
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
