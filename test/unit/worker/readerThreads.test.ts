import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, mock } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { Range, RangeJob } from '../../../src/ingest/ranges/range';
import { readerThreads } from '../../../src/worker/readerThreads';
import { repoRoot } from '../../support/repoRoot';

const range: Range = { file: 0, from: 0, to: 10, before: 'unknown' };

const rangeReader = path.join(repoRoot, 'dist', 'rangeReader.js');

async function readBy(entry: string): Promise<unknown> {
  const thread = readerThreads(entry, 1).start();
  try {
    return await thread.read(range);
  } finally {
    thread.end();
  }
}

describe('a thread of readerThreads', () => {
  it('refuses a range where nothing was said of the job, rather than never to answer', async () => {
    await assert.rejects(readBy(rangeReader), /^Error: no job/);
  });

  it('refuses every range with the reason why its job could not be begun, each once', async () => {
    const thread = readerThreads(rangeReader, 1).start();
    try {
      const job = { plan: {}, derivedBy: { profiles: null, overrides: {} }, files: [] };
      thread.begin(job as unknown as RangeJob);
      for (let i = 0; i < 2; i++) await assert.rejects(thread.read(range), /^Error: (?!no job)/);
    } finally {
      thread.end();
    }
  });

  it('breaks where its answer cannot be read here', async () => {
    const posting = mock.method(Worker.prototype, 'postMessage', function unreadable(this: Worker) {
      this.emit('messageerror', new Error('unreadable'));
    });
    await assert.rejects(readBy(rangeReader), /unreadable/);
    posting.mock.restore();
  });
});
