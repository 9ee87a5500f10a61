import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';

/** Names and values that would run, break out, or be read as something else, wherever text is trusted. */
const canaries = [
  '</script><script>window.__canary=1</script>',
  '<img src=x onerror="window.__canary=1">',
  "'; DROP TABLE fact_event; --",
  '[click](command:workbench.action.quit)',
  '$(zap) command:workbench.action.quit',
  '#{7*7} {{7*7}} %00 \u202Egnp.exe',
];
const field = 'dev"ice</script><b>';

describe(`a hostile log in VS Code ${hostVersion()}`, () => {
  let code: OpenVsCode;
  let panel: HealthPanel;
  const violations: string[] = [];

  before(async () => {
    const line = (i: number): string =>
      JSON.stringify({
        timestamp: `2025-01-0${1 + (i % 5)}T10:00:00Z`,
        user_id: canaries[i % 3],
        [field]: canaries[i % canaries.length],
        tier: i % 2 ? 'Free' : canaries[0],
        status: i % 4 ? 'success' : 'error',
      });
    const log = Array.from({ length: 600 }, (_, i) => line(i)).join('\n');
    code = await openVsCode({
      files: { 'evil.jsonl': `${log}\n` },
      viewport: { width: 1500, height: 1200 },
      onPage: (page) => {
        page.on('console', (message) => {
          if (/Content Security Policy/i.test(message.text())) violations.push(message.text());
        });
      },
    });
    await code.workbench.explorerMenu('evil.jsonl', 'Open in Log Health');
    panel = await HealthPanel.shown(code.workbench);
  });
  after(() => code.close());

  it('is shown as the text that it is, in the panel and in the tree', async () => {
    assert.equal(await panel.figure('events'), '600');
    assert.equal(await panel.figure('users'), '3');
    const text = await panel.page.locator('body').innerText();
    for (const canary of canaries.slice(0, 3)) assert.ok(text.includes(canary), canary);
    await code.workbench.showContainer('Log Health');
    const row = code.workbench.page.locator('.sidebar [role="treeitem"]', { hasText: '<img src=x' }).first();
    await row.waitFor();
    const [label] = await code.workbench.treeRows('DROP TABLE');
    assert.ok(label?.label.includes("'; DROP TABLE fact_event; --"));
    await code.workbench.screenshot(`${hostVersion()}-hostile`);
  });

  it('filters by a hostile member, in the engine and in the SQL that is shown', async () => {
    const [, , third] = canaries;
    const [row] = await code.workbench.treeRows(third);
    await row?.row.locator('[role="checkbox"]').click();
    await panel.waitFor('events', '100');
    await code.workbench.runCommand('Log Health: Show SQL');
    await code.workbench.page.locator('.monaco-editor .view-lines', { hasText: "'''; DROP" }).first().waitFor();
  });

  it('runs nothing: no script, no element of its own, no violation of the content policy', async () => {
    const ran = await Promise.all(
      code.workbench.page.frames().map((frame) => frame.evaluate(() => '__canary' in window).catch(() => false)),
    );
    assert.ok(ran.every((canary) => !canary));
    assert.equal(await panel.page.locator('#app img, #app script, #app b, #app a[href^="command"]').count(), 0);
    assert.deepEqual(violations, []);
  });
});
