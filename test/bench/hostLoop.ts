import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { WorkerClient } from '../../src/host/workerClient';
import type { Run } from './measurement';

/** How often the delay is sampled, in milliseconds; it is part of what the histogram holds. */
const resolution = 5;
const selections = 20;

/**
 * How long the event loop of the extension host is held at most while a worker reads a log and answers: the host's part
 * of it, the messages and what is cloned of them, runs in this process.
 */
export const hostLoop: Run = async (file) => {
  const client = new WorkerClient(() => new Worker(path.resolve('dist', 'worker.js')));
  const delay = monitorEventLoopDelay({ resolution });
  const held = async (work: () => Promise<void>): Promise<number> => {
    delay.reset();
    delay.enable();
    await work();
    delay.disable();
    return Math.max(0, delay.max / 1e6 - resolution);
  };
  const open = await held(async () => {
    await client.call('open', { log: 1, files: [file], overrides: {}, timeZone: 'auto', window: 'rolling30' });
  });
  const answers = await held(async () => {
    for (let i = 0; i < selections; i++) {
      const queries = [{ parts: ['events', 'users', 'user_days'], by: [{ kind: 'day' }], clauses: [] }] as const;
      await client.call('query', { log: 1, queries });
    }
  });
  client.stop();
  return {
    'host loop held while a log is read, at most (ms)': open,
    'host loop held by answers, at most (ms)': answers,
  };
};
