import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { generateFile } from '../../../src/sample/generateFile';
import { hostVersion } from '../hostVersions';
import { type OpenVsCode, openVsCode } from '../openVsCode';
import { readLogins } from './plainFigures';
import { questions, tenTasks } from './tenTasks';

let folder: string;
let code: OpenVsCode;
let desk: ReturnType<typeof tenTasks>;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tasks-'));
  const file = path.join(folder, 'logins.jsonl');
  await generateFile({ preset: 'small', file, format: 'jsonl' });
  code = await openVsCode({ folder, viewport: { width: 1500, height: 1300 } });
  await code.workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  desk = tenTasks({ code, logins: readLogins(await readFile(file, 'utf8')) });
});
after(async () => {
  await code.close();
  await rm(folder, { recursive: true, force: true });
});

for (const hand of ['byMouse', 'byKeyboard'] as const)
  describe(`${hand === 'byMouse' ? 'by mouse' : 'by keyboard alone'} in VS Code ${hostVersion()} is answered:`, () => {
    afterEach(async () => {
      await code.workbench.screenshot(`${hostVersion()}-tasks-last`);
      await desk.clear();
    });
    for (const [place, question] of questions.entries())
      it(question, async () => {
        const task = desk.tasks[place];
        if (!task) throw new Error(`no task ${place}`);
        await task[hand]();
        await task.answered();
      });
  });
