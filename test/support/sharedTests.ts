import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runGroup } from './processGroup';
import { repoRoot } from './repoRoot';
import { nothing, plus, type Tally } from './tally';
import { count, crash, eventOf, told } from './testEvent';

const reporter = pathToFileURL(path.join(repoRoot, 'test', 'support', 'testReporter.mjs')).href;
const worker = path.join(repoRoot, 'out', 'test', 'support', 'testWorker.js');

export interface SharedOptions {
  /** Processes at the same time. */
  readonly atOnce: number;
  /** Time for one file; a process that is over it is stopped, and another goes on with the other files. */
  readonly fileTimeoutMs: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** Runs test files in a few processes, which a process for each would take most of the time to start, and counts. */
export async function sharedTests(stage: string, files: readonly string[], options: SharedOptions): Promise<Tally> {
  const queue = [...files];
  const take = (): string | undefined => queue.shift();
  const lane = async (): Promise<Tally> => {
    let tally = nothing;
    while (queue.length > 0) tally = plus(tally, await runWorker(stage, take, options));
    return tally;
  };
  const lanes = await Promise.all(Array.from({ length: Math.min(options.atOnce, files.length) }, lane));
  return lanes.reduce(plus, nothing);
}

/** Runs files in one process until there are no more or it ends; a file that ends it, or does not end, is a failure. */
async function runWorker(stage: string, take: () => string | undefined, options: SharedOptions): Promise<Tally> {
  let tally = nothing;
  let file: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let late = false;
  const stop = new AbortController();
  const next = (child: ChildProcess): void => {
    clearTimeout(timer);
    file = take();
    if (file !== undefined) child.send(file, () => {});
    else if (child.connected) child.disconnect();
    timer = setTimeout(() => {
      late = true;
      stop.abort();
    }, options.fileTimeoutMs);
  };
  let child: ChildProcess | undefined;
  const { code } = await runGroup(process.execPath, [`--test-reporter=${reporter}`, worker], {
    cwd: repoRoot,
    env: { ...process.env, ...options.env },
    signal: stop.signal,
    onStart: (started) => {
      child = started;
      started.once('exit', () => clearTimeout(timer));
      next(started);
    },
    onLine: (line) => {
      const { printed, event } = eventOf(line);
      if (printed !== '') options.say(printed);
      if (event === undefined) return;
      const isFile = event.kind !== 'output' && event.title === file;
      const placed = isFile ? { ...event, file: event.title } : event;
      tally = plus(tally, count(stage, placed));
      const said = told(placed);
      if (said !== undefined) options.say(said);
      if (isFile && child !== undefined) next(child);
    },
  });
  clearTimeout(timer);
  const why = late ? `did not end within ${options.fileTimeoutMs / 1000} s` : `ended its process with code ${code}`;
  if (file !== undefined)
    return plus(tally, crash(stage, why, `the file ran to its end (${path.relative(repoRoot, file)})`));
  if (late || (code !== 0 && tally.failures.length === 0))
    return plus(tally, crash(stage, `a process of test files ${why}`));
  return tally;
}
