import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runGroup } from './processGroup';
import { repoRoot } from './repoRoot';
import { nothing, plus, type Tally } from './tally';
import { count, crash, eventOf, told } from './testEvent';

/** The built test files below folders of out/, in a stable order. */
export function testFiles(folder: string, { recursive = true } = {}): string[] {
  const root = path.join(repoRoot, 'out', folder);
  try {
    const names = readdirSync(root, { recursive, encoding: 'utf8' });
    return names
      .filter((name) => name.endsWith('.test.js'))
      .sort()
      .map((name) => path.join(root, name));
  } catch {
    return [];
  }
}

/** Runs test files with `node --test`, says what fails as it fails, and counts. */
export async function nodeTests(
  stage: string,
  files: readonly string[],
  options: {
    readonly timeoutMs: number;
    readonly env?: NodeJS.ProcessEnv;
    readonly say: (line: string) => void;
  },
): Promise<Tally> {
  if (files.length === 0) return nothing;
  let tally = nothing;
  const reporter = pathToFileURL(path.join(repoRoot, 'test', 'support', 'testReporter.mjs')).href;
  const args = ['--test', '--enable-source-maps', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout'];
  const { code, timedOut } = await runGroup(process.execPath, [...args, ...files], {
    cwd: repoRoot,
    env: { ...process.env, ...options.env },
    timeoutMs: options.timeoutMs,
    onLine: (line) => {
      const { printed, event } = eventOf(line);
      if (printed !== '') options.say(printed);
      if (event === undefined) return;
      tally = plus(tally, count(stage, event));
      const said = told(event);
      if (said !== undefined) options.say(said);
    },
  });
  if (timedOut)
    return plus(tally, crash(stage, `did not end within ${Math.round(options.timeoutMs / 60_000)} minutes`));
  if (code !== 0 && tally.failures.length === 0)
    return plus(tally, crash(stage, `node --test ended with code ${code}`));
  return tally;
}
