import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RangeThread, RangeThreads } from '../ingest/ranges/rangeThreads';
import { ReadError } from '../ingest/readError';
import type { RangeAnswer } from './rangeReader';

const most = 8;

/** Worker threads that run `entry`, the built rangeReader.js, to read large logs: as many as there are cores, with this one. */
export const readerThreads = (entry: string, count = Math.min(most, availableParallelism()) - 1): RangeThreads => ({
  count,
  start: () => startThread(entry),
});

function startThread(entry: string): RangeThread {
  let broken: Error | null = null;
  let refuse: (error: Error) => void = () => {};
  let answer: (heard: RangeAnswer) => void = () => {};
  const breakUp = (error: Error): void => {
    broken ??= error;
    refuse(broken);
  };
  const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: 4 } });
  worker.on('error', breakUp);
  worker.on('messageerror', breakUp);
  worker.on('exit', () => breakUp(new Error('the thread has ended')));
  worker.on('message', (heard: RangeAnswer) => answer(heard));
  return {
    begin: (job) => worker.postMessage({ job }),
    read: (range) =>
      new Promise((resolve, reject) => {
        refuse = reject;
        answer = (heard) => {
          if ('read' in heard) resolve(heard.read);
          else reject(heard.isReadError ? new ReadError(heard.message) : new Error(heard.message));
        };
        if (broken) reject(broken);
        else worker.postMessage({ range });
      }),
    end: () => void worker.terminate(),
  };
}
