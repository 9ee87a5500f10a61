import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { it } from 'node:test';
import { hostVersion } from '../hostVersions';
import { openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';

const visits = [
  'at,user,device,plan,region,status',
  ...Array.from({ length: 300 }, (_, i) => {
    const at = new Date(Date.UTC(2025, 0, 1) + i * 9_600_000).toISOString();
    const members = [['Mobile', 'Tablet'][i % 2], ['Free', 'Pro', 'Team'][i % 3], ['North', 'South'][(i >> 2) % 2]];
    return [at, `u${(i * i) % 41}`, ...members, i % 7 === 0 ? 'error' : 'ok'].join(',');
  }),
].join('\n');

it(`a dimension is dragged with Shift from the tree onto the matrix in VS Code ${hostVersion()}`, async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'visits-'));
  await writeFile(path.join(folder, 'visits.csv'), visits);
  const code = await openVsCode({ folder, viewport: { width: 1400, height: 1500 } });
  try {
    const { workbench } = code;
    await workbench.explorerMenu('visits.csv', 'Open in Log Health');
    const panel = await HealthPanel.shown(workbench);
    await workbench.showContainer('Log Health');
    const row = workbench.page.locator('.sidebar [role="treeitem"]', { hasText: 'region' }).first();
    await row.waitFor();
    const matrix = panel.page.locator('table.matrix');
    await matrix.scrollIntoViewIfNeeded();
    const from = await row.boundingBox();
    const onto = await matrix.boundingBox();
    assert.ok(from && onto);
    const { mouse, keyboard } = workbench.page;
    await mouse.move(from.x + 60, from.y + from.height / 2);
    await mouse.down();
    await keyboard.down('Shift');
    await mouse.move(onto.x + 40, onto.y + 20, { steps: 8 });
    await mouse.move(onto.x + onto.width * 0.75, onto.y + onto.height / 2, { steps: 8 });
    await mouse.move(onto.x + onto.width * 0.75 + 5, onto.y + onto.height / 2 + 5, { steps: 3 });
    await panel.page.locator('.drop-zone[data-over]', { hasText: 'Use as columns' }).waitFor();
    await workbench.screenshot(`${hostVersion()}-drag`);
    await mouse.up();
    await keyboard.up('Shift');
    await panel.matrixCell('Free', 'North').waitFor();
  } finally {
    await code.workbench.screenshot(`${hostVersion()}-drag-last`);
    await code.close();
    await rm(folder, { recursive: true, force: true });
  }
});
