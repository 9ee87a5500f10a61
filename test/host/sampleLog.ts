import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { runGroup } from '../support/processGroup';
import { repoRoot } from '../support/repoRoot';

/**
 * The case-study sample, made by the built command line the first time it is asked for.
 * @throws Error when the generator fails.
 */
export async function sampleLog(say: (line: string) => void): Promise<string> {
  const file = path.join(repoRoot, 'out', 'samples', 'case-study.jsonl');
  if (existsSync(file)) return file;
  say('making the sample log case-study (1.2 million login events), once …');
  await mkdir(path.dirname(file), { recursive: true });
  const part = path.join(path.dirname(file), 'part.jsonl');
  const cli = path.join(repoRoot, 'dist', 'cli.js');
  const { code } = await runGroup(process.execPath, [cli, 'generate', '--preset', 'case-study', '--out', part], {
    timeoutMs: 10 * 60_000,
    // Its answer is for programs; what goes wrong is for people.
    onLine: (line) => line.startsWith('{') || say(line),
  });
  if (code !== 0) {
    await rm(part, { force: true });
    throw new Error(`the sample could not be made (code ${code}); name a log instead: npm start -- FILE`);
  }
  await rename(part, file);
  return file;
}
