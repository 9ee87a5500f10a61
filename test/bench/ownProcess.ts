import { execFileSync } from 'node:child_process';
import type { Measured, Measurement, Run } from './measurement';

/** All sides of a measurement, in the order they take turns. Log Health is the first. */
export const sidesOf = ({ ours, peers }: Measurement): Readonly<Record<string, Run>> => ({
  'Log Health': ours,
  ...peers,
});

/** Runs this program with other words in a process of its own, and gives what it printed. */
export function inOwnProcess(words: readonly string[]): string {
  return execFileSync(process.execPath, ['--expose-gc', __filename, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Takes one run in this process. What the process takes before it is what any Node process does. */
export async function measure(run: Run, file: string, log: Measurement['log']): Promise<Measured> {
  const bare = process.memoryUsage().rss;
  const measured = await run(file, log);
  const peak = process.resourceUsage().maxRSS * 1024;
  return { ...measured, 'peak memory over a bare process (MB)': (peak - bare) / 1e6 };
}
