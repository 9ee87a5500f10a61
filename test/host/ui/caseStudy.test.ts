import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { generateFile } from '../../../src/sample/generateFile';
import { repoRoot } from '../../support/repoRoot';
import { hostVersion } from '../hostVersions';
import { openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';

/** The published figures, in per cent. */
const published = { stickiness: 19.69, error_rate: 12.06, northAmerica: 39.89, enterpriseTablet: 11.57 };

const near = (text: string | undefined, wanted: number): boolean =>
  Math.abs(Number.parseFloat(text ?? '') - wanted) <= 0.05;

/** UPDATE_SCREENSHOT=1 keeps the picture as the README's. */
it(`the case study of 1.2 million logins shows the published figures in VS Code ${hostVersion()}`, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'logins-'));
  await generateFile({ preset: 'case-study', file: path.join(folder, 'logins-2025.jsonl'), format: 'jsonl' });
  const code = await openVsCode({
    folder,
    viewport: { width: 1440, height: 1640 },
    settings: { 'workbench.colorTheme': 'Default Dark Modern' },
  });
  try {
    await code.workbench.explorerMenu('logins-2025.jsonl', 'Open in Log Health');
    const panel = await HealthPanel.shown(code.workbench);
    assert.equal(await panel.figure('events'), '1,200,000');
    const stickiness = await panel.figure('stickiness');
    const rate = await panel.figure('error_rate');
    assert.ok(near(stickiness, published.stickiness), stickiness);
    assert.ok(near(rate, published.error_rate), rate);
    const [, users, share] = await panel.impacted('North America');
    assert.ok(near(share, published.northAmerica), share);
    assert.ok(Math.abs(Number(users?.replace(/\D/g, '')) - 6000) < 100, users);
    await panel.measure('Share of errors');
    const worst = panel.matrixCell('Enterprise', 'Tablet');
    await panel.page.locator('table.matrix', { hasText: '11.57%' }).waitFor();
    assert.ok(near((await worst.locator('.spot-text').innerText()).trim(), published.enterpriseTablet));
    await panel.measure('Error rate');
    await code.workbench.showContainer('Log Health');
    await worst.click();
    await panel.page.locator('.chip-text', { hasText: 'Enterprise × Tablet' }).waitFor();
    await panel.button('Clear all filters').click();
    const cause = panel.page.locator('.verdict-step', { hasText: 'Tablet × Enterprise' });
    await cause.click({ timeout: 60_000 });
    await panel.page.locator('.verdict-step[aria-pressed="true"]').waitFor();
    await panel.page.locator('.chip-text', { hasText: 'Tablet × Enterprise' }).waitFor();
    await code.workbench.page.waitForTimeout(1500);
    const picture = await code.workbench.screenshot(`${hostVersion()}-case-study`);
    if (process.env.UPDATE_SCREENSHOT) await copyFile(picture, path.join(repoRoot, 'media', 'screenshot.png'));
  } finally {
    await code.close();
    await rm(folder, { recursive: true, force: true });
  }
});
