import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';

const days = 60;
const users = 4000;
const logins = Array.from({ length: 60_000 }, (_, i) =>
  JSON.stringify({
    timestamp: new Date(Date.UTC(2025, 0, 1) + Math.floor((i * days * 86_400_000) / 60_000)).toISOString(),
    user_id: `user-${(i * 7919) % users}`,
    device: ['Desktop', 'Mobile', 'Tablet'][i % 3],
    status: i % 10 === 0 ? 'error' : 'success',
  }),
).join('\n');

describe(`a log over the memory budget in VS Code ${hostVersion()}`, () => {
  let code: OpenVsCode;
  let panel: HealthPanel;

  before(async () => {
    code = await openVsCode({
      files: { 'logins.jsonl': logins },
      settings: { 'logHealth.memoryBudget': 2 },
      viewport: { width: 1500, height: 1100 },
    });
  });
  after(async () => {
    await code.workbench.screenshot(`${hostVersion()}-part-last`);
    await code.close();
  });

  it('asks which part is to be read, and says why in the panel', async () => {
    await code.workbench.explorerMenu('logins.jsonl', 'Open in Log Health');
    await code.workbench.quickPickRow('The last 7 days').waitFor();
    for (const choice of ['The last 30 days', 'A period…', 'sample of users', 'Read it all anyway', 'Cancel'])
      assert.equal(await code.workbench.quickPickRow(choice).count(), 1, choice);
    await code.workbench.screenshot(`${hostVersion()}-part-choices`);
    const frame = await code.workbench.webviewFrame('.welcome h1');
    assert.match(await frame.locator('.welcome h1').innerText(), /logins\.jsonl is too large to be read as a whole/);
  });

  it('reads a sample of the users, and says so beside every number', async () => {
    await code.workbench.quickPickRow('sample of users').click();
    panel = await HealthPanel.shown(code.workbench);
    const [badge = ''] = await panel.page.locator('.cell-part').allInnerTexts();
    assert.match(badge, /^\d+% sample of users$/);
    const read = Number((await panel.figure('users')).replaceAll(',', ''));
    const wanted = (users * Number.parseInt(badge, 10)) / 100;
    assert.ok(Math.abs(read - wanted) < wanted / 4, `${read} users for ${badge}`);
    assert.match(await code.workbench.statusItem('errors').innerText(), new RegExp(badge));
    await code.workbench.screenshot(`${hostVersion()}-part`);
    await code.workbench.runCommand('Log Health: Quick KPIs');
    await code.workbench.quickPickRow(badge).waitFor();
    await code.workbench.page.keyboard.press('Escape');
  });

  it('reads another part on demand: the last days', async () => {
    await panel.button('Another Part…').click();
    await code.workbench.quickPickRow('The last 7 days').click();
    await panel.page.locator('.cell-part', { hasText: 'only Feb 23' }).first().waitFor({ timeout: 15_000 });
    await panel.waitFor('events', '7,000');
  });
});
