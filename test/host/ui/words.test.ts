import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateFile } from '../../../src/sample/generateFile';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';
import { counts, readLogins } from './plainFigures';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

describe(`a question in words in VS Code ${hostVersion()}`, () => {
  let folder: string;
  let code: OpenVsCode;
  let panel: HealthPanel;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'words-'));
    await generateFile({ preset: 'small', file: path.join(folder, 'logins.jsonl'), format: 'jsonl' });
    code = await openVsCode({ folder, viewport: { width: 1500, height: 1000 } });
    await code.workbench.explorerMenu('logins.jsonl', 'Open in Log Health');
    panel = await HealthPanel.shown(code.workbench);
  });
  after(async () => {
    await code.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is answered while it is typed, and Enter shows its segment in the panel, as one step of undo', async () => {
    const logins = readLogins(await readFile(path.join(folder, 'logins.jsonl'), 'utf8'));
    const some = logins.filter((login) => login.device === 'Tablet' && login.subscription === 'Enterprise');
    const { events, errors } = counts(some);
    const box = await code.workbench.ask('Log Health: Quick KPIs', /^Ask in words/);
    await box.pressSequentially('error rate tablet enterpr blub', { delay: 30 });
    await code.workbench.quickPickRow(`Error rate ${((100 * errors) / events).toFixed(2)}%`).waitFor();
    await code.workbench.quickPickRow('Not understood: blub').waitFor();
    await code.workbench.screenshot(`${hostVersion()}-words`);
    await code.workbench.page.keyboard.press('Enter');
    await panel.waitFor('events', whole.format(events));
    assert.equal((await panel.chips()).length, 2);
    await code.workbench.runCommand('Log Health: Undo');
    await panel.waitFor('events', whole.format(logins.length));
  });
});
