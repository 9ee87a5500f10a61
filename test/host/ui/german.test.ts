import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';

/** What a language pack leaves behind; VS Code's own texts stay English without it, those of extensions do not. */
const displayLanguage = `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => 'de', set() {} });`;

const log = `time,user,device,status
2026-01-05T10:00:00Z,ann,Tablet,500
2026-01-06T10:00:00Z,bob,Phone,200
2026-01-07T10:00:00Z,ann,Phone,200
2026-01-07T11:00:00Z,eve,Phone,200
`;

describe(`VS Code ${hostVersion()} with German as its display language`, () => {
  let code: OpenVsCode;
  before(async () => {
    code = await openVsCode({
      files: { 'logins.csv': log },
      onPage: async (page) => {
        await page.addInitScript({ content: displayLanguage });
      },
    });
    await code.workbench.explorerMenu('logins.csv', 'In Log Health öffnen');
  });
  after(async () => {
    await code.workbench.screenshot(`${hostVersion()}-german`);
    await code.close();
  });

  it('has the status bar in German, with numbers written so', async () => {
    const item = code.workbench.statusItem('Fehler');
    await item.waitFor({ timeout: 60_000 });
    assert.match(await item.innerText(), /25,00\s%\sFehler/);
  });

  it('has German commands in the palette, and what they ask is German', async () => {
    await code.workbench.runCommand('Log Health: Werte sortieren …');
    await code.workbench.page.getByPlaceholder('Werte sortieren nach').waitFor();
    await code.workbench.page.keyboard.press('Escape');
  });

  it('has the tree in German', async () => {
    await code.workbench.showContainer('Log Health');
    await code.workbench.page.getByRole('treeitem', { name: /^Datum, 3 Tage/ }).waitFor();
    await code.workbench.page.getByRole('treeitem', { name: /^Tablet, 1 Ereignis, Fehlerrate 100,0\s%/ }).waitFor();
  });
});
