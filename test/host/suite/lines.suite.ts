import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import * as vscode from 'vscode';
import { logHealth, logins, until, writeLog } from './logHealth';
import type { Suite } from './suite';

const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`logHealth.${command}`, ...given);
const shown = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;
const cursorLine = (): string => shown()?.lineAt(vscode.window.activeTextEditor?.selection.active.line ?? 0).text ?? '';
const close = (): Thenable<unknown> => vscode.commands.executeCommand('workbench.action.closeActiveEditor');

export const suite: Suite = {
  'a line of a plain file opens in an editor of its own, with the line selected': async () => {
    const api = await logHealth();
    const file = await writeLog('open-line.jsonl');
    await api.openFile(file);
    await run('openLine', { file, line: 1234 });
    assert.equal(shown()?.uri.fsPath, file);
    assert.equal(shown()?.getText(vscode.window.activeTextEditor?.selection), JSON.stringify(logins[1233]));
    await close();
  },

  'a line of a compressed file opens on a page that can be turned': async () => {
    const api = await logHealth();
    const plain = await writeLog('paged.jsonl', [...logins, ...logins, ...logins]);
    const file = `${plain}.gz`;
    await writeFile(file, gzipSync(await readFile(plain)));
    await api.openFile(file);
    await run('openLine', { file, line: 5555 });
    assert.equal(shown()?.uri.scheme, 'log-health-lines');
    assert.equal(cursorLine(), JSON.stringify(logins[5554 % 2000]));
    assert.match(shown()?.lineAt(0).text ?? '', /^Lines 5,001 to 6,000, the last, of paged\.jsonl\.gz, read only/);
    assert.equal(shown()?.isDirty, false);
    await run('previousLines');
    assert.equal(cursorLine(), JSON.stringify(logins[0]));
    await run('nextLines');
    assert.equal(cursorLine(), JSON.stringify(logins[5000 % 2000]));
    await close();
  },

  'no file but those of the open log is opened': async () => {
    const api = await logHealth();
    const [file, other] = [await writeLog('mine.jsonl'), await writeLog('other.jsonl')];
    await api.openFile(file);
    await run('openLine', { file: other, line: 1 });
    assert.notEqual(shown()?.uri.fsPath, other);
    assert.match(api.state().messages.at(-1) ?? '', /that file is not of the log that is open/);
  },

  'Show Lines of a member leaves the selection as it is, and shows the panel': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('segment.jsonl'));
    const { rows } = await api.members('device');
    await run('memberLines', { kind: 'member', dimension: 'device', row: rows[0] });
    await until('the panel', () => api.state().panelIsOpen);
    assert.deepEqual(api.state().selection.clauses, []);
  },

  'the summary of the selection is in the clipboard, with the lines that failed first': async () => {
    const api = await logHealth();
    const file = await writeLog('summary.jsonl');
    await api.openFile(file);
    await run('toggleMember', 'device', 'Tablet');
    await run('copySummary');
    const text = await vscode.env.clipboard.readText();
    const failing = logins.findIndex(({ device, outcome }) => device === 'Tablet' && outcome === 'failure');
    assert.match(text, /^- Filter: device\\: Tablet$/m);
    assert.ok(text.includes(`\`\`\`text\n${JSON.stringify(logins[failing])}\n`));
    assert.ok(text.includes(`summary.jsonl#L${failing + 1})`));
  },
};
