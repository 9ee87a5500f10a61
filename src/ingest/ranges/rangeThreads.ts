import { stat } from 'node:fs/promises';
import type { Range, RangeJob, RangeRead } from './range';

/** A thread that reads ranges, one at a time. */
export interface RangeThread {
  /** Says what the ranges are of; called once, before the first. */
  begin(job: RangeJob): void;
  /** @throws ReadError as `readRange` does; another Error where the thread cannot go on. */
  read(range: Range): Promise<RangeRead>;
  /** Ends the thread, whatever it does; once is enough. */
  end(): void;
}

/** Where threads come from. */
export interface RangeThreads {
  /** So many beside the one that asks. */
  readonly count: number;
  start(): RangeThread;
}

/** Files of fewer bytes in all are read before a thread has started. */
export const worthwhile = 8 * 2 ** 20;

/** Threads to read files with, started while these are looked at; none where the files are small. */
export async function startedThreads(
  files: readonly string[],
  threads: RangeThreads | undefined,
): Promise<readonly RangeThread[]> {
  if (!threads || threads.count < 1) return [];
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  const isLarge = sizes.reduce((sum, size) => sum + size, 0) >= worthwhile;
  return isLarge ? Array.from({ length: threads.count }, () => threads.start()) : [];
}
