import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { repoRoot } from './repoRoot';

/** What a program does that writes a log. */
export type WriterStep =
  | { readonly do: 'lines'; readonly count: number; readonly perSecond: number }
  | { readonly do: 'garbage'; readonly count: number }
  | { readonly do: 'slowly'; readonly ms: number }
  | { readonly do: 'untilRead'; readonly flag: string }
  | { readonly do: 'flood'; readonly ms: number; readonly like: string }
  | { readonly do: 'rename'; readonly to: string }
  | { readonly do: 'truncate' | 'remove' | 'keepPlace' };

/** What was written in all, with what was there before. */
export interface Written {
  readonly events: number;
  readonly rejected: number;
}

/** A line of such a log: event `i`, at `writerStart` + i milliseconds. */
export const writerLine = (i: number): string =>
  `${JSON.stringify({ time: writerStart + i, user: `ü${i % 7}`, device: 'abç'[i % 3], status: i % 5 ? 'ok' : 'error' })}\n`;

export const writerStart = 1_735_689_600_000;

/** Writes to a log from a process of its own; `first` events are there already. Gives what it says at its end. */
export async function writeLog(file: string, first: number, steps: readonly WriterStep[]): Promise<Written> {
  const script = path.join(repoRoot, 'test', 'support', 'logWriter.mjs');
  const child = fork(script, [JSON.stringify({ file, first, steps })]);
  const [[said]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  return said as Written;
}
