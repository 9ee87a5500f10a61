import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runGroup } from './processGroup';
import { repoRoot } from './repoRoot';
import { type Failure, nothing, plus, type Tally } from './tally';

/** One line of testReporter.mjs. */
export type TestEvent =
  | { kind: 'output'; text: string }
  | {
      kind: 'pass' | 'fail';
      title: string;
      file?: string;
      line?: number;
      skip?: string | true;
      group: boolean;
      error?: string;
    };

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
    /** Files that run at the same time. */
    readonly atOnce?: number;
    readonly say: (line: string) => void;
  },
): Promise<Tally> {
  if (files.length === 0) return nothing;
  let tally = nothing;
  const reporter = pathToFileURL(path.join(repoRoot, 'test', 'support', 'testReporter.mjs')).href;
  const args = ['--test', '--enable-source-maps', `--test-reporter=${reporter}`, '--test-reporter-destination=stdout'];
  if (options.atOnce !== undefined) args.push(`--test-concurrency=${options.atOnce}`);
  const { code, timedOut } = await runGroup(process.execPath, [...args, ...files], {
    cwd: repoRoot,
    env: { ...process.env, ...options.env },
    timeoutMs: options.timeoutMs,
    onLine: (line) => {
      const event = parse(line);
      const more = event === undefined ? nothing : count(stage, event);
      tally = plus(tally, more);
      const said = event === undefined ? line : told(event);
      if (said !== undefined) options.say(said);
    },
  });
  if (timedOut)
    return plus(tally, crash(stage, `did not end within ${Math.round(options.timeoutMs / 60_000)} minutes`));
  if (code !== 0 && tally.failures.length === 0)
    return plus(tally, crash(stage, `node --test ended with code ${code}`));
  return tally;
}

/** What one event adds to the count. Groups count by their members, and a file that passes is no test. */
export function count(stage: string, event: TestEvent): Tally {
  if (event.kind === 'output' || event.group) return nothing;
  if (event.skip !== undefined) return { ...nothing, skipped: 1 };
  if (event.kind === 'pass') return event.title === event.file ? nothing : { ...nothing, passed: 1 };
  return { ...nothing, failures: [failureOf(stage, event)] };
}

function failureOf(stage: string, event: Exclude<TestEvent, { kind: 'output' }>): Failure {
  const place = event.file === undefined ? '' : ` (${path.relative(repoRoot, event.file)})`;
  const title = event.title === event.file ? 'the file ran to its end' : event.title;
  return { stage, title: `${title}${place}`, detail: event.error ?? '' };
}

function told(event: TestEvent): string | undefined {
  if (event.kind === 'output') return event.text.trimEnd();
  if (event.skip !== undefined) return `- ${event.title}${event.skip === true ? '' : `: ${event.skip}`}`;
  return event.kind === 'fail' && !event.group ? `✖ ${event.title}\n${event.error ?? ''}` : undefined;
}

function crash(stage: string, detail: string): Tally {
  return { ...nothing, failures: [{ stage, title: 'the stage ran to its end', detail }] };
}

function parse(line: string): TestEvent | undefined {
  try {
    const event: TestEvent = JSON.parse(line);
    return typeof event === 'object' && event !== null && 'kind' in event ? event : undefined;
  } catch {
    return undefined;
  }
}
