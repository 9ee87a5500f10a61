import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { logHealth, logins, until, writeLog } from './logHealth';
import type { Suite } from './suite';

const settings = () => vscode.workspace.getConfiguration('logHealth');
const turn = async (name: 'problems' | 'codeLens', on: boolean): Promise<void> =>
  settings().update(name, on ? true : undefined, vscode.ConfigurationTarget.Global);
const show = async (file: string): Promise<vscode.Uri> => {
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document.uri;
};
const entries = (uri: vscode.Uri): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
const lenses = async (uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);

export const suite: Suite = {
  'Problems name the hotspot of an open log at its first failing line, where the setting asks for it': async () => {
    const api = await logHealth();
    const file = await writeLog('problems.jsonl');
    const uri = await show(file);
    await api.openFile(file);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(entries(uri), [], 'off by default');
    try {
      await turn('problems', true);
      await until('an entry', () => entries(uri).length > 0);
      const [entry] = entries(uri);
      const first = logins.findIndex(({ device, outcome }) => device === 'Tablet' && outcome === 'failure');
      assert.equal(entry?.range.start.line, first);
      assert.match(entry?.message ?? '', /^Tablet: error rate [\d.]+% against [\d.]+% of the rest/);
      assert.deepEqual([entry?.source, entry?.severity], ['Log Health', vscode.DiagnosticSeverity.Warning]);
      await vscode.commands.executeCommand('logHealth.closeLog');
      await until('none any more', () => entries(uri).length === 0);
    } finally {
      await turn('problems', false);
    }
  },

  'a code lens on the first line tells the numbers of an open log, where the setting asks for it': async () => {
    const api = await logHealth();
    const [file, other] = [await writeLog('lens.jsonl'), await writeLog('no-lens.jsonl')];
    const uri = await show(file);
    await api.openFile(file);
    assert.deepEqual(await lenses(uri), [], 'off by default');
    try {
      await turn('codeLens', true);
      const [lens] = await lenses(uri);
      assert.match(lens?.command?.title ?? '', /^Error rate [\d.]+% · Stickiness [\d.]+% · Open Health Panel$/);
      assert.deepEqual([lens?.command?.command, lens?.range.start.line], ['logHealth.openPanel', 0]);
      assert.deepEqual(await lenses(await show(other)), [], 'a file that is not of the log');
      await vscode.commands.executeCommand('logHealth.closeLog');
      assert.deepEqual(await lenses(uri), []);
    } finally {
      await turn('codeLens', false);
    }
  },
};
