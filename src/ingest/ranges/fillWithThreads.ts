import { ReadError } from '../readError';
import { type Filling, fillStore } from '../reading/fillStore';
import type { Range, RangeJob, RangeRead } from './range';
import { RangeQueue } from './rangeQueue';
import { RangeReader } from './rangeReader';
import type { RangeThread } from './rangeThreads';

/** So many ranges for each thread may be read before the first of them is needed. */
const aheadForEach = 4;

/**
 * Fills a store as `fillStore` does, with the help of threads. One that breaks does no harm: what it was to read is read
 * here.
 * @throws ReadError if a file has changed meanwhile; the signal's reason.
 */
export async function fillWithThreads(
  ranges: readonly Range[],
  job: RangeJob,
  threads: readonly RangeThread[],
  filling: Filling,
): Promise<void> {
  const { signal } = filling;
  const reader = new RangeReader(job, signal);
  const queue = new RangeQueue(ranges, aheadForEach * threads.length);
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  stopped.catch(() => {});
  const end = (): void => {
    stop(signal.reason);
    queue.end();
    for (const thread of threads) thread.end();
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    signal.throwIfAborted();
    for (const thread of threads) {
      thread.begin(job);
      void queue.work((range) => thread.read(range), isReadError);
    }
    // A thread that is ended in the midst of a range may never say so.
    const readOf = async (i: number): Promise<RangeRead | null> => {
      await queue.workUntil(i, (range) => reader.read(range), isReadError);
      return queue.readOf(i);
    };
    await fillStore(ranges, filling, (i) => Promise.race([readOf(i), stopped]));
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

const isReadError = (error: unknown): boolean => error instanceof ReadError;
