import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { repoRoot } from '../../support/repoRoot';
import { hostVersion } from '../hostVersions';
import { openVsCode } from '../openVsCode';
import { HealthPanel } from './healthPanel';

/** Logs that nobody here wrote; they lie beside the repository, where they do. */
const shared = path.join(repoRoot, '..', 'shared', 'data');
const logs = [
  {
    file: 'elastic_examples/nginxplus_json_logs.jsonl',
    events: '500',
    asks: ['Which field tells users apart?', 'Which field tells success from error?'],
  },
  {
    file: 'flights/birdstrikes.csv',
    events: '10,000',
    asks: ['Which field tells users apart?', 'Which field tells success from error?'],
  },
];

describe(`logs of others in VS Code ${hostVersion()}`, () => {
  for (const { file, events, asks } of logs) {
    const source = path.join(shared, file);
    const skip = existsSync(source) ? false : `${source} is not here`;
    it(`opens ${file} with all its records, and asks for what it does not tell`, { skip }, async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'logs-'));
      symlinkSync(source, path.join(folder, path.basename(file)));
      const code = await openVsCode({ folder, viewport: { width: 1500, height: 1200 } });
      try {
        await code.workbench.explorerMenu(path.basename(file), 'Open in Log Health');
        const panel = await HealthPanel.shown(code.workbench);
        assert.equal(await panel.figure('events'), events);
        const text = await panel.page.locator('body').innerText();
        assert.match(text, /0 rejected/);
        for (const question of asks) assert.ok(text.includes(question), question);
        await code.workbench.screenshot(`${hostVersion()}-${path.basename(file)}`);
      } finally {
        await code.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
