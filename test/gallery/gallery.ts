// What `npm run gallery` runs once the repository is built: pictures of the panel on the case study, into media/gallery.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { generateFile } from '../../src/sample/generateFile';
import { openVsCode } from '../host/openVsCode';
import { HealthPanel } from '../host/ui/healthPanel';
import { repoRoot } from '../support/repoRoot';
import { Photographer, themes } from './photographer';

async function main(): Promise<void> {
  const gallery = path.join(repoRoot, 'media', 'gallery');
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'log-health-gallery-'));
  const folder = path.join(temporary, 'logins');
  await mkdir(folder);
  await generateFile({ preset: 'case-study', file: path.join(folder, 'logins-2025.jsonl'), format: 'jsonl' });
  const settings = { 'workbench.colorTheme': 'Default Dark Modern', 'window.commandCenter': false };
  const code = await openVsCode({ folder, settings, viewport: { width: 1280, height: 1000 } });
  try {
    await code.workbench.explorerMenu('logins-2025.jsonl', 'Open in Log Health');
    const panel = await HealthPanel.shown(code.workbench);
    await rm(gallery, { recursive: true, force: true });
    await mkdir(gallery, { recursive: true });
    const photographer = new Photographer(code.workbench, panel, gallery);
    await photographer.prepare();
    for (const theme of themes) await photographer.cells(theme);
    await photographer.selectCause();
    for (const theme of themes) await photographer.selected(theme);
  } finally {
    await code.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
