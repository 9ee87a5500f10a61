import './displayLanguage';

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
/** Why there is no reader: what a job that could not be begun is answered with, range by range. */
let refusal: RangeAnswer = { message: 'no job: a range came before what it is of', isReadError: false };

port.on('message', async (asked: Asked) => {
  if ('job' in asked) begin(asked.job);
  else port.postMessage(await answerTo(asked.range));
});
port.on('messageerror', (error) => {
  refusal = refusalOf(error);
});

function begin(job: RangeJob): void {
  try {
    reader = new RangeReader(job, never);
  } catch (error) {
    refusal = refusalOf(error);
  }
}

async function answerTo(range: Range): Promise<RangeAnswer> {
  if (!reader) return refusal;
  try {
    const read = await reader.read(range);
    return { read: { ...read, events: sharedEvents(read.events) } };
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): RangeAnswer {
  const message = error instanceof Error ? error.message : String(error);
  return { message, isReadError: error instanceof ReadError };
}
