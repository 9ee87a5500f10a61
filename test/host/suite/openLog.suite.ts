import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { freshFolder, logHealth, logins, until, writeLog } from './logHealth';
import type { Suite } from './suite';

export const suite: Suite = {
  'opening a small log ends ready, with the panel and the numbers that a plain count gives': async () => {
    const api = await logHealth();
    const { status, log, panelIsOpen } = await api.openFile(await writeLog('plain.jsonl'));
    assert.deepEqual(status, { kind: 'ready', file: 'plain.jsonl' });
    assert.equal(log?.source.events, logins.length);
    assert.equal(panelIsOpen, true);
    const kpis = await api.kpis();
    const errors = logins.filter(({ outcome }) => outcome === 'failure');
    assert.equal(kpis?.measures.events, logins.length);
    assert.equal(kpis?.measures.error_rate, errors.length / logins.length);
    assert.equal(kpis?.measures.users, new Set(logins.map(({ user }) => user)).size);
    assert.equal(kpis?.measures.impacted_users, new Set(errors.map(({ user }) => user)).size);
  },

  'the Health panel is a tab that names the log, and there is one of it however often it is opened': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('named.jsonl'));
    await vscode.commands.executeCommand('logHealth.openPanel');
    await vscode.commands.executeCommand('logHealth.openPanel');
    const labels = (): string[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map((tab) => tab.label));
    await until('the title', () => labels().includes('Log Health: named.jsonl'));
    assert.equal(labels().filter((label) => label.startsWith('Log Health')).length, 1);
  },

  'the explorer and the editor title open the file that they hand over': async () => {
    const api = await logHealth();
    const uri = vscode.Uri.file(await writeLog('explorer.jsonl'));
    await vscode.commands.executeCommand('logHealth.openFile', uri, [uri]);
    assert.deepEqual(api.state().status, { kind: 'ready', file: 'explorer.jsonl' });
  },

  'several files open as one log': async () => {
    const api = await logHealth();
    const files = [await writeLog('one.jsonl'), await writeLog('two.jsonl')];
    const uris = files.map((file) => vscode.Uri.file(file));
    await vscode.commands.executeCommand('logHealth.openLog', uris[0], uris);
    assert.deepEqual(api.state().status, { kind: 'ready', file: 'one.jsonl and 1 more' });
    assert.equal(api.state().log?.source.events, 2 * logins.length);
  },

  'a second log opened during a load is the one that is open in the end, without a message': async () => {
    const api = await logHealth();
    const [first, second] = [await writeLog('first.jsonl'), await writeLog('second.jsonl')];
    const before = api.state().messages.length;
    await Promise.all([api.openFile(first), api.openFile(second)]);
    assert.deepEqual(api.state().status, { kind: 'ready', file: 'second.jsonl' });
    assert.equal((await api.kpis())?.measures.events, logins.length);
    assert.deepEqual(api.state().messages.slice(before), []);
  },

  'what cannot be read ends in one message that names it, and the next log opens': async () => {
    const api = await logHealth();
    const folder = await freshFolder();
    const at = (name: string): string => path.join(folder, name);
    await writeFile(at('empty.jsonl'), '');
    await mkdir(at('folder.jsonl'));
    await writeFile(
      at('binary.log'),
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
    );
    await writeFile(at('timeless.csv'), 'colour,size\nred,4\nblue,5\n');
    const names = ['empty.jsonl', 'folder.jsonl', 'binary.log', 'timeless.csv', 'missing.jsonl'];
    for (const name of names) {
      await vscode.commands.executeCommand('logHealth.closeLog');
      const before = api.state().messages.length;
      const { status, messages, log } = await api.openFile(at(name));
      assert.equal(status.kind, 'failed', name);
      assert.equal(log, null);
      const said = messages.slice(before);
      assert.equal(said.length, 1, `one message for ${name}: ${said.join(' | ')}`);
      assert.ok(said[0]?.includes(name), `"${said[0]}" names ${name}`);
      assert.equal((await api.openFile(await writeLog('good.jsonl'))).status.kind, 'ready', `after ${name}`);
      const kept = await api.openFile(at(name));
      assert.deepEqual(kept.status, { kind: 'ready', file: 'good.jsonl' }, `${name} takes nothing away`);
      assert.equal(kept.messages.length, messages.length + 1);
    }
  },

  'a log deleted right after it was asked for ends ready or in one message': async () => {
    const api = await logHealth();
    await vscode.commands.executeCommand('logHealth.closeLog');
    const file = await writeLog('deleted.jsonl');
    const before = api.state().messages.length;
    const opening = api.openFile(file);
    await rm(file);
    const { status, messages } = await opening;
    assert.equal(messages.length - before, status.kind === 'failed' ? 1 : 0);
    assert.ok(status.kind === 'failed' || status.kind === 'ready');
  },

  'a file that is not on disk is refused with one message, and the open log stays': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('stays.jsonl'));
    const before = api.state().messages.length;
    await vscode.commands.executeCommand('logHealth.openLog', vscode.Uri.parse('untitled:Untitled-1'));
    assert.equal(api.state().messages.length, before + 1);
    assert.match(api.state().messages.at(-1) ?? '', /reads files on disk/);
    assert.deepEqual(api.state().status, { kind: 'ready', file: 'stays.jsonl' });
  },

  'a log without users opens, asks once who the user is, and tells its quality': async () => {
    const api = await logHealth();
    const file = await writeLog(
      'userless.jsonl',
      logins.map(({ user: _, ...rest }) => rest),
    );
    const before = api.state().messages.length;
    const { status } = await api.openFile(file);
    assert.equal(status.kind, 'ready');
    const { measures } = (await api.kpis()) ?? assert.fail('no KPIs');
    assert.equal(measures.users, null);
    assert.ok(measures.error_rate !== null);
    await until('the question', () => api.state().messages.length > before);
    await api.openFile(file);
    const asked = api.state().messages.slice(before);
    assert.equal(asked.length, 1, asked.join(' | '));
    assert.match(asked[0] ?? '', /user/i);
  },

  'Close Log and Cancel Loading leave an empty window that opens the next log': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('closed.jsonl'));
    await vscode.commands.executeCommand('logHealth.closeLog');
    assert.deepEqual(api.state().status, { kind: 'empty' });
    assert.equal(await api.kpis(), null);
    const opening = api.openFile(await writeLog('cancelled.jsonl'));
    await vscode.commands.executeCommand('logHealth.cancelLoading');
    await opening;
    assert.equal((await api.openFile(await writeLog('next.jsonl'))).status.kind, 'ready');
  },
};
