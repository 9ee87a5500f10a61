import { parentPort } from 'node:worker_threads';
import { sharedEvents } from '../ingest/columns/rangeEvents';
import type { Range, RangeJob, RangeRead } from '../ingest/ranges/range';
import { RangeReader } from '../ingest/ranges/rangeReader';
import { ReadError } from '../ingest/readError';

/** What a thread says of a range. */
export type RangeAnswer = { readonly read: RangeRead } | { readonly message: string; readonly isReadError: boolean };

type Asked = { readonly job: RangeJob } | { readonly range: Range };

const port = parentPort;
if (!port) throw new Error('rangeReader.js runs in a worker thread; it is started to read a large log');

// The thread is ended from outside.
const never = new AbortController().signal;
let reader: RangeReader | null = null;

port.on('message', async (asked: Asked) => {
  try {
    if ('job' in asked) reader = new RangeReader(asked.job, never);
    else {
      if (!reader) throw new Error('no job: a range came before what it is of');
      const read = await reader.read(asked.range);
      port.postMessage({ read: { ...read, events: sharedEvents(read.events) } } satisfies RangeAnswer);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ message, isReadError: error instanceof ReadError } satisfies RangeAnswer);
  }
});
