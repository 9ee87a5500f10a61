import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Login, logHealth, logins, until, writeLog } from './logHealth';
import type { Suite } from './suite';

const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`logHealth.${command}`, ...given);

const count = (keep: (login: Login) => boolean): number => logins.filter(keep).length;

export const suite: Suite = {
  'a click on a member of the tree changes every number; undo, redo and clear go back and forth': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('clicks.jsonl'));
    const events = async () => (await api.kpis())?.measures.events;
    const tablets = count(({ device }) => device === 'Tablet');
    await run('toggleMember', 'device', 'Tablet');
    assert.equal(await events(), tablets);
    await run('undo');
    assert.equal(await events(), logins.length);
    await run('redo');
    assert.equal(await events(), tablets);
    await run('clearFilters');
    assert.equal(await events(), logins.length);
    assert.deepEqual(api.state().selection.clauses, []);
  },

  'the tree shows the members of a dimension under the filters of the others, its own checked': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('tree.jsonl'));
    await run('toggleMember', 'tier', 'Pro');
    await run('toggleMember', 'device', 'Tablet');
    const { rows, more } = await api.members('device');
    assert.equal(more, 0);
    for (const { label, description, checked } of rows) {
      const events = count(({ device, tier }) => device === label && tier === 'Pro');
      assert.ok(description.startsWith(`${events.toLocaleString('en')} · `), `${label}: ${description}`);
      assert.equal(checked, label === 'Tablet');
    }
    assert.equal(rows.length, 3);
  },

  'Show SQL opens the statements of the numbers on screen': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('sql.jsonl'));
    await run('toggleMember', 'device', 'Tablet');
    await run('showSql');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'sql');
    assert.match(document?.getText() ?? '', /fact_event[\s\S]*'Tablet'/);
    assert.equal(document?.isDirty, false);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  },

  'Run SQL runs the statement at the cursor, gives the numbers on screen as rows, and changes nothing': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('rows.jsonl'));
    const { measures } = (await api.kpis()) ?? assert.fail('no KPIs');
    await run('showSql');
    await run('runSql');
    const rows = (): string | undefined =>
      vscode.window.visibleTextEditors
        .find(({ document }) => document.uri.path.endsWith('/Rows.csv'))
        ?.document.getText();
    await until('the rows', () => rows() !== undefined);
    const [head, values] = (rows() ?? '').split('\n').map((line) => line.split(','));
    const shown = (name: string): number => Number(values?.[head?.indexOf(name) ?? -1]);
    assert.equal(shown('events'), measures.events);
    assert.equal(shown('users'), measures.users);
    assert.ok(Math.abs(shown('stickiness') - (measures.stickiness ?? 0)) < 1e-12);

    const before = api.state().messages.length;
    const content = 'DELETE FROM fact_event';
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'sql', content }));
    await run('runSql');
    await until('the refusal', () => api.state().messages.length > before);
    assert.match(api.state().messages.at(-1) ?? '', /only SELECT, WITH and VALUES/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  },

  'Run SQL ends a statement past its time; the log stays open with its filters, and the next statement is answered':
    async () => {
      const api = await logHealth();
      await api.openFile(await writeLog('endless.jsonl'));
      await run('toggleMember', 'device', 'Tablet');
      const settings = vscode.workspace.getConfiguration('logHealth');
      const show = async (content: string) =>
        vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'sql', content }));
      try {
        await settings.update('sql.timeout', 1, vscode.ConfigurationTarget.Global);
        await show('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n');
        const running = run('runSql');
        assert.equal(
          (await api.kpis())?.measures.events,
          count(({ device }) => device === 'Tablet'),
        );
        await running;
        assert.match(api.state().messages.at(-1) ?? '', /longer than 1 s.*logHealth\.sql\.timeout/);
        assert.deepEqual([api.state().status.kind, api.state().selection.clauses.length], ['ready', 1]);
        await show("SELECT count(*) AS n FROM events WHERE device = 'Tablet'");
        await run('runSql');
        const rows = vscode.window.visibleTextEditors.map(({ document }) => document.getText());
        assert.ok(rows.includes(`n\n${count(({ device }) => device === 'Tablet')}\n`), rows.join('---'));
      } finally {
        await settings.update('sql.timeout', undefined, vscode.ConfigurationTarget.Global);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      }
    },

  'a hostile member is plain text in the tree, and filters by its own value': async () => {
    const api = await logHealth();
    const evil = '$(trash) [x](command:workbench.action.quit) </script>\'"; DROP TABLE fact_event; --';
    const hostile = logins.map((login, i) => (i % 5 === 0 ? { ...login, device: evil } : login));
    await api.openFile(await writeLog('hostile.jsonl', hostile));
    const { rows } = await api.members('device');
    const row = rows.find(({ key }) => key === evil);
    assert.ok(row);
    for (const text of [row.label, row.tooltip, row.spoken]) assert.doesNotMatch(text, /\$\(|\]\(/);
    await run('toggleMember', 'device', evil);
    assert.equal((await api.kpis())?.measures.events, hostile.filter(({ device }) => device === evil).length);
  },

  'commands that need a log offer to open one where there is none': async () => {
    const api = await logHealth();
    await run('closeLog');
    for (const command of ['quickKpis', 'showSql', 'chooseFields', 'clearFilters']) {
      const before = api.state().messages.length;
      await run(command);
      assert.deepEqual(api.state().messages.slice(before), ['No log is open.'], command);
    }
    await run('undo');
    await run('redo');
  },

  'another window of MAU reads the log again and keeps the filters': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('window.jsonl'));
    await run('toggleMember', 'device', 'Tablet');
    const settings = vscode.workspace.getConfiguration('logHealth');
    try {
      await settings.update('mauWindow', 'rolling28', vscode.ConfigurationTarget.Global);
      await until('the log to be read again', () => api.state().log?.calendar.window === 'rolling28');
      assert.equal((await api.kpis())?.period.windowLabel, 'users in 28 days');
      assert.equal(api.state().selection.clauses.length, 1);
    } finally {
      await settings.update('mauWindow', undefined, vscode.ConfigurationTarget.Global);
      await until('the default to be back', () => api.state().log?.calendar.window === 'rolling30');
    }
  },

  'a field set in the settings goes before the inference': async () => {
    const api = await logHealth();
    const settings = vscode.workspace.getConfiguration('logHealth');
    try {
      await settings.update('roles.dimensions', ['tier'], vscode.ConfigurationTarget.Global);
      await api.openFile(await writeLog('roles.jsonl'));
      assert.deepEqual(
        api.state().log?.dimensions.map(({ field }) => field),
        ['tier'],
      );
    } finally {
      await settings.update('roles.dimensions', undefined, vscode.ConfigurationTarget.Global);
    }
  },
};
