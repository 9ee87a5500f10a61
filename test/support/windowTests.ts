import path from 'node:path';
import { nodeTests } from './nodeTests';
import { repoRoot } from './repoRoot';
import { nothing, plus, type Tally } from './tally';

export interface WindowOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Time for one file. */
  readonly fileTimeoutMs: number;
  readonly say: (line: string) => void;
}

/**
 * Runs test files that drive a window, one after another, and one that fails once more: on a loaded machine the window
 * itself may lose a click or the focus. What passes at the second try only is said, and counted apart.
 */
export async function windowTests(stage: string, files: readonly string[], options: WindowOptions): Promise<Tally> {
  let tally = nothing;
  for (const file of files) {
    const run = (): Promise<Tally> =>
      nodeTests(stage, [file], { timeoutMs: options.fileTimeoutMs, env: options.env, say: options.say });
    const first = await run();
    if (first.failures.length === 0) {
      tally = plus(tally, first);
      continue;
    }
    options.say(`once more: ${path.relative(repoRoot, file)}`);
    const second = await run();
    const unsteady = second.failures.length === 0 ? first.failures : [];
    tally = plus(tally, { ...second, unsteady: [...second.unsteady, ...unsteady] });
  }
  return tally;
}
