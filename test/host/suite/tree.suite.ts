import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LogHealthApi } from '../../../src/host/api';
import { type Login, logHealth, logins, writeLog } from './logHealth';
import type { Suite } from './suite';

const run = (command: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`logHealth.${command}`, ...given);

const some = (keep: (login: Login) => boolean) => {
  const kept = logins.filter(keep);
  const errors = kept.filter(({ outcome }) => outcome === 'failure').length;
  const rate = new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return `${kept.length.toLocaleString('en')} · ${rate.format(errors / kept.length)}`;
};

/** The row of a label below those of a path. */
async function row(api: LogHealthApi, ...path: readonly string[]) {
  const label = path.at(-1);
  const rows = await api.rows(...path.slice(0, -1));
  return rows.find((other) => other.label === label) ?? assert.fail(`no ${label}: ${rows.map((r) => r.label)}`);
}
const labels = async (api: LogHealthApi, ...path: readonly string[]) => (await api.rows(...path)).map((r) => r.label);

const versions = ['1.2.0', '1.2.1', '1.10.0', '2.0.0', '2.0.1'];
const versioned = logins.map((login, i) => ({ ...login, app_version: versions[(i * 3) % 5] }));

export const suite: Suite = {
  'the tree has years, months and days with their numbers; a click selects one, and its own filter is ignored':
    async () => {
      const api = await logHealth();
      await api.openFile(await writeLog('dates.jsonl'));
      assert.equal((await labels(api))[0], 'Date');
      assert.deepEqual(await labels(api, 'Date'), ['2025']);
      assert.deepEqual(await labels(api, 'Date', '2025'), ['March 2025', 'April 2025']);
      const april = await row(api, 'Date', '2025', 'April 2025');
      assert.equal(
        april.description,
        some(({ ts }) => ts.startsWith('2025-04')),
      );
      const third = await row(api, 'Date', '2025', 'March 2025', 'Mon, Mar 3');
      assert.equal(
        third.description,
        some(({ ts }) => ts.startsWith('2025-03-03')),
      );
      if (april.node.kind !== 'period') assert.fail(april.node.kind);
      await run('togglePeriod', april.node.row.from, april.node.row.to);
      const events = async () => (await api.kpis())?.measures.events;
      assert.equal(await events(), logins.filter(({ ts }) => ts.startsWith('2025-04')).length);
      assert.match((await row(api, 'Date', '2025', 'April 2025')).spoken, /, selected$/);
      assert.equal((await row(api, 'Date', '2025', 'March 2025', 'Mon, Mar 3')).description, third.description);
      await run('extendPeriod', third.node);
      assert.equal(await events(), logins.filter(({ ts }) => ts >= '2025-03-03').length);
      await run('toggleMember', 'device', 'Tablet');
      assert.equal(
        (await row(api, 'Date', '2025', 'April 2025')).description,
        some(({ ts, device }) => ts.startsWith('2025-04') && device === 'Tablet'),
      );
      await run('clearDimension', (await row(api, 'Date')).node);
      assert.deepEqual(
        api.state().selection.clauses.map(({ source }) => source),
        ['dimension:device'],
      );
    },

  'versions stand below their first numbers, and the box of a group selects all below it': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('versions.jsonl', versioned));
    assert.deepEqual((await labels(api, 'app_version')).sort(), ['1', '2.0']);
    assert.deepEqual((await labels(api, 'app_version', '1')).sort(), ['1.10.0', '1.2']);
    assert.deepEqual((await labels(api, 'app_version', '1', '1.2')).sort(), ['1.2.0', '1.2.1']);
    await run('onlyMember', (await row(api, 'app_version', '1')).node);
    assert.equal((await api.kpis())?.measures.events, versioned.filter((v) => v.app_version?.startsWith('1.')).length);
    assert.equal((await row(api, 'app_version', '1')).checked, true);
    assert.equal((await row(api, 'app_version', '2.0')).checked, false);
    await run('excludeMember', (await row(api, 'app_version', '1', '1.2', '1.2.0')).node);
    const group = await row(api, 'app_version', '1');
    assert.equal(group.checked, false);
    assert.match(group.description, / · 2 of 3 selected$/);
  },

  'members are sorted as was chosen, and the workspace keeps it': async () => {
    const api = await logHealth();
    await api.openFile(await writeLog('sorted.jsonl'));
    try {
      await run('sortMembers', 'error_rate');
      assert.equal((await labels(api, 'device'))[0], 'Tablet');
      await run('sortMembers', 'name');
      assert.deepEqual(await labels(api, 'device'), ['Desktop', 'Mobile', 'Tablet']);
      assert.deepEqual(
        (await api.members('device')).rows.map(({ label }) => label),
        ['Desktop', 'Mobile', 'Tablet'],
      );
      await run('sortMembers', 'errors');
      assert.match((await api.rows('device'))[0]?.description ?? '', / errors$/);
    } finally {
      await run('sortMembers', 'events');
    }
  },

  'the menus of members and dimensions exclude, copy plain names, show lines and fill the matrix': async () => {
    const api = await logHealth();
    const evil = '$(trash) [x](command:workbench.action.quit)\n</script>; rm -rf ~';
    const hostile = logins.map((login, i) => (i % 5 === 0 ? { ...login, device: evil } : login));
    await api.openFile(await writeLog('menus.jsonl', hostile));
    const found = (await api.rows('device')).find(({ node }) => node.kind === 'member' && node.row.key === evil);
    assert.ok(found);
    for (const text of [found.label, found.description, found.spoken]) assert.doesNotMatch(text, /\$\(|\]\(|\n/);
    await run('copyName', found.node);
    assert.equal(await vscode.env.clipboard.readText(), evil.replace('\n', ' '));
    await run('excludeMember', found.node);
    assert.equal((await api.kpis())?.measures.events, hostile.filter(({ device }) => device !== evil).length);
    await run('clearFilters');
    const { node } = await row(api, 'tier');
    await run('matrixRows', node);
    await run('matrixColumns', node);
    await run('memberLines', found.node);
    await run('copyName', node);
    assert.equal(await vscode.env.clipboard.readText(), 'tier');
    for (const command of ['onlyMember', 'excludeMember', 'memberLines', 'copyName', 'matrixRows', 'extendPeriod'])
      await run(command);
    assert.deepEqual(api.state().selection.clauses, []);
  },

  'a dimension of ten thousand members is folded, and shows more on demand; the search opens over it': async () => {
    const api = await logHealth();
    const settings = vscode.workspace.getConfiguration('logHealth');
    try {
      await settings.update('roles.dimensions', ['session'], vscode.ConfigurationTarget.Global);
      const many = Array.from({ length: 10_000 }, (_, i) => ({ ...logins[i % 2000], session: `s-${i}` }));
      await api.openFile(await writeLog('many.jsonl', many));
      const started = Date.now();
      const rows = await api.rows('session');
      assert.equal(rows.length, 201);
      assert.deepEqual([rows.at(-1)?.label, rows.at(-1)?.description], ['Show 200 more', 'of 9,800']);
      await run('showMore', 'dimension:session');
      assert.equal((await api.rows('session')).length, 401);
      assert.equal((await api.members('session')).more, 9800);
      console.log(`ten thousand members: rows, more rows and members in ${Date.now() - started} ms`);
      await run('findMember');
      await run('closeLog');
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    } finally {
      await settings.update('roles.dimensions', undefined, vscode.ConfigurationTarget.Global);
    }
  },
};
