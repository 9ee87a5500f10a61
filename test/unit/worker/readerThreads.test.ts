import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it, mock } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { Range } from '../../../src/ingest/ranges/range';
import { readerThreads } from '../../../src/worker/readerThreads';
import { repoRoot } from '../../support/repoRoot';

const range: Range = { file: 0, from: 0, to: 10, before: 'unknown' };

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
    await assert.rejects(readBy(path.join(repoRoot, 'dist', 'rangeReader.js')), /^Error: no job/);
  });

  it('breaks where its answer cannot be read here', async () => {
    const posting = mock.method(Worker.prototype, 'postMessage', function unreadable(this: Worker) {
      this.emit('messageerror', new Error('unreadable'));
    });
    await assert.rejects(readBy(path.join(repoRoot, 'dist', 'rangeReader.js')), /unreadable/);
    posting.mock.restore();
  });
});
