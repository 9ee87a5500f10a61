import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateFile } from '../../../src/sample/generateFile';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';
import { counts, type Login, readLogins } from './plainFigures';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

describe(`a period in VS Code ${hostVersion()}`, () => {
  let folder: string;
  let code: OpenVsCode;
  let logins: readonly Login[];
  let days: readonly string[];
  let panel: HealthPanel;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'period-'));
    const file = path.join(folder, 'logins.jsonl');
    await generateFile({ preset: 'small', file, format: 'jsonl' });
    logins = readLogins(await readFile(file, 'utf8'));
    days = [...new Set(logins.map(dayOf))].sort();
    code = await openVsCode({ folder, viewport: { width: 1500, height: 1200 } });
    await code.workbench.explorerMenu('logins.jsonl', 'Open in Log Health');
    panel = await HealthPanel.shown(code.workbench);
  });
  after(async () => {
    await code.workbench.screenshot(`${hostVersion()}-period`);
    await code.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The panel has the figures of the days from one to another, both among them. */
  async function agrees(first: string, last: string): Promise<void> {
    const some = logins.filter((login) => dayOf(login) >= first && dayOf(login) <= last);
    const { events, errors, users } = counts(some);
    await panel.waitFor('events', whole.format(events));
    assert.equal(await panel.figure('errors'), whole.format(errors));
    assert.equal(await panel.figure('users'), whole.format(users));
  }
  const day = (index: number): string => days.at(index) ?? assert.fail(`no day ${index}`);

  it('is chosen in the palette by typing it, and compared with the one before', async () => {
    await code.workbench.runCommand('Log Health: Select Period…');
    await code.workbench.quickInput().fill('last 7 days');
    await code.workbench.quickPickRow('Last 7 days').waitFor();
    await code.workbench.page.keyboard.press('Enter');
    await agrees(day(-7), day(-1));
    assert.match(await panel.page.locator('.tile-change').first().innerText(), /[▾▴±]/);
    await code.workbench.runCommand('Log Health: Undo');
    await agrees(day(0), day(-1));
  });

  it('is dragged over the trend, and cleared by keyboard', async () => {
    const brush = panel.page.locator('.brush');
    await brush.scrollIntoViewIfNeeded();
    const { x, y, width } = (await brush.boundingBox()) ?? assert.fail();
    const at = (index: number): number => x + ((index + 0.5) * width) / days.length;
    const { mouse } = code.workbench.page;
    await mouse.move(at(10), y + 30);
    await mouse.down();
    await mouse.move(at(24), y + 30, { steps: 5 });
    await mouse.up();
    await agrees(day(10), day(24));
    await code.workbench.screenshot(`${hostVersion()}-brushed`);
    await code.workbench.page.keyboard.press('Shift+ArrowRight');
    await code.workbench.page.keyboard.press('Enter');
    await agrees(day(10), day(25));
    await code.workbench.page.keyboard.press('Escape');
    await agrees(day(0), day(-1));
    assert.deepEqual(await panel.chips(), []);
  });
});

const dayOf = ({ timestamp = '' }: Login): string => timestamp.slice(0, 10);
