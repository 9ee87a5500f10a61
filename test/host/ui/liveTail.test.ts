import assert from 'node:assert/strict';
import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { writeLog, writerLine } from '../../support/logWriter';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => writerLine(from + i)).join('');
const whole = new Intl.NumberFormat('en');
/** A write is seen in a second or so; the machine of the test may be busy. */
const soonMs = 4000;

describe(`a log that is written to, in VS Code ${hostVersion()}`, () => {
  let code: OpenVsCode;
  let panel: HealthPanel;
  let file: string;
  let written = 600;

  before(async () => {
    code = await openVsCode({ files: { 'app.jsonl': lines(0, written) }, viewport: { width: 1500, height: 1100 } });
    file = path.join(code.folder, 'app.jsonl');
    await code.workbench.explorerMenu('app.jsonl', 'Open in Log Health');
    panel = await HealthPanel.shown(code.workbench);
    await code.workbench.showContainer('Log Health');
  });
  after(async () => {
    await code.workbench.screenshot(`${hostVersion()}-live-last`);
    await code.close();
  });

  const treeMessage = (text: string) => code.workbench.page.locator('.sidebar', { hasText: text });

  it('moves its numbers in panel, tree and status bar soon after the write', async () => {
    await panel.waitFor('events', whole.format(written));
    const started = performance.now();
    appendFileSync(file, lines(written, written + 150));
    written += 150;
    await panel.waitFor('events', whole.format(written));
    const ms = performance.now() - started;
    console.log(`from the write to the number on screen: ${Math.round(ms)} ms`);
    assert.ok(ms < soonMs, `${ms} ms`);
    await treeMessage(`${whole.format(written)} events · live`).waitFor({ timeout: soonMs });
    await code.workbench.statusItem('live').waitFor({ timeout: soonMs });
    await code.workbench.screenshot(`${hostVersion()}-live`);
  });

  it('keeps the selection and dims nothing while another process writes', async () => {
    await panel.member('a').click();
    await panel.page.locator('.chips .chip-text').first().waitFor();
    const [chip] = await panel.chips();
    const stale = panel.page.locator('.cell[data-stale]');
    await stale.first().waitFor({ state: 'detached' });
    const { events } = await writeLog(file, written, [{ do: 'lines', count: 3000, perSecond: 1500 }]);
    written = events;
    await treeMessage('live').waitFor();
    assert.equal(await stale.count(), 0);
    assert.deepEqual(await panel.chips(), [chip]);
    await panel.page.locator('.bar-facts', { hasText: whole.format(written) }).waitFor({ timeout: soonMs });
    await treeMessage(`${whole.format(written / 3)} events · live · 1 filter`).waitFor({ timeout: soonMs });
    await code.workbench.screenshot(`${hostVersion()}-live-selected`);
    await panel.button('Clear all filters').click();
    await panel.waitFor('events', whole.format(written));
  });

  it('goes on with the file that takes the place of a renamed one', async () => {
    renameSync(file, `${file}.1`);
    writeFileSync(file, lines(written, written + 40));
    written += 40;
    await panel.waitFor('events', whole.format(written));
  });

  it('stands still while it is paused, and reads what has come meanwhile once it is live again', async () => {
    await panel.button('Live').click();
    await panel.button('Paused').waitFor();
    appendFileSync(file, lines(written, written + 60));
    await code.workbench.page.waitForTimeout(1000);
    assert.equal(await panel.figure('events'), whole.format(written));
    await code.workbench.runCommand('Log Health: Pause or Resume Following');
    written += 60;
    await panel.waitFor('events', whole.format(written));
    await panel.button('Live').waitFor();
  });

  it('says that the file is gone, and goes on once it is back', async () => {
    rmSync(file);
    await panel.page.getByText('app.jsonl is gone').waitFor({ timeout: soonMs });
    await code.workbench.screenshot(`${hostVersion()}-live-gone`);
    writeFileSync(file, lines(written, written + 10));
    written += 10;
    await panel.waitFor('events', whole.format(written));
    await panel.page.getByText('app.jsonl is gone').waitFor({ state: 'hidden', timeout: soonMs });
  });
});
