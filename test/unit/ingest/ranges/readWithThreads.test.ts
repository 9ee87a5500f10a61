import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { RangeJob, RangeRead } from '../../../../src/ingest/ranges/range';
import { RangeReader } from '../../../../src/ingest/ranges/rangeReader';
import type { RangeThread, RangeThreads } from '../../../../src/ingest/ranges/rangeThreads';
import { ReadError } from '../../../../src/ingest/readError';
import { readLog } from '../../../../src/ingest/readLog';
import { readerThreads } from '../../../../src/worker/readerThreads';
import { repoRoot } from '../../../support/repoRoot';
import { logFolder, readFiles } from '../logFolder';
import { writeBigLog } from './bigLog';

const { folder, write } = logFolder();
const big = path.join(folder, 'big.jsonl');
writeBigLog(big, 12);

/** Threads that are none, and what was asked of them. */
function fakeThreads(count: number, read?: (nth: number, reading: () => Promise<RangeRead>) => Promise<RangeRead>) {
  const told = { started: 0, ended: 0, ranges: 0 };
  const start = (): RangeThread => {
    told.started++;
    let reader: RangeReader | null = null;
    let isOn = true;
    return {
      begin: (job: RangeJob) => {
        reader = new RangeReader(structuredClone(job), new AbortController().signal);
      },
      read: async (range) => {
        const nth = told.ranges++;
        const reading = async (): Promise<RangeRead> => {
          if (!reader) throw new Error('nothing was said of the job');
          return reader.read(range);
        };
        return read ? read(nth, reading) : reading();
      },
      end: () => {
        if (isOn) told.ended++;
        isOn = false;
      },
    };
  };
  const threads: RangeThreads = { count, start };
  return { threads, told };
}

describe('readLog with threads', () => {
  it('gives what it gives without, by any number of them, and ends them', async () => {
    const alone = await readFiles([big]);
    assert.ok(alone.source.rejected > 50);
    for (const count of [1, 3]) {
      const { threads, told } = fakeThreads(count);
      assert.deepEqual(await readFiles([big], { threads }), alone);
      assert.ok(told.ranges > 1);
      assert.deepEqual([told.started, told.ended], [count, count]);
    }
  });

  it('reads several files a part of each, in their order', async () => {
    const small = write('small.jsonl', '{"time":"2025-01-01T00:00:00Z","user":"zz","status":"ok","extra":"1"}\n');
    const other = path.join(folder, 'other.jsonl');
    writeBigLog(other, 5);
    for (const files of [
      [small, big, other],
      [other, small, big],
    ]) {
      const { threads } = fakeThreads(2);
      assert.deepEqual(await readFiles(files, { threads }), await readFiles(files));
    }
  });

  it('goes on without a thread that breaks, at whatever range', async () => {
    const alone = await readFiles([big]);
    for (const breaks of [0, 1, 2]) {
      const { threads } = fakeThreads(2, async (nth, reading) => {
        if (nth === breaks) throw new Error('out of memory');
        return reading();
      });
      assert.deepEqual(await readFiles([big], { threads }), alone);
    }
  });

  it('fails as reading here fails where a thread finds the file changed', async () => {
    const { threads, told } = fakeThreads(1, () => Promise.reject(new ReadError('big.jsonl changed')));
    await assert.rejects(readFiles([big], { threads }), /big\.jsonl changed/);
    assert.equal(told.ended, 1);
  });

  it('stops at once and ends its threads when it is cancelled, even while a thread says nothing', async () => {
    const { threads, told } = fakeThreads(1, () => new Promise(() => {}));
    const stop = new AbortController();
    const reading = readLog([big], { overrides: {}, threads }, () => {}, stop.signal);
    await wait(60);
    stop.abort(new Error('enough'));
    await assert.rejects(reading, /enough/);
    assert.equal(told.ended, 1);
  });

  it('starts none for files that are read sooner than a thread starts, and ends those it started where it fails', async () => {
    const few = fakeThreads(2);
    await readFiles([write('few.jsonl', '{"time":"2025-01-01T00:00:00Z","user":"a"}\n')], { threads: few.threads });
    assert.equal(few.told.started, 0);
    const none = fakeThreads(2);
    const text = write('text.txt', 'no record at all\n'.repeat(2 ** 20));
    await assert.rejects(readFiles([text], { threads: none.threads }));
    assert.deepEqual([none.told.started, none.told.ended], [2, 2]);
  });

  it('reads by real threads as well, and without those whose program is missing', async () => {
    const alone = await readFiles([big]);
    const entry = path.join(repoRoot, 'dist', 'rangeReader.js');
    assert.deepEqual(await readFiles([big], { threads: readerThreads(entry, 2) }), alone);
    const missing = readerThreads(path.join(folder, 'missing.js'), 2);
    assert.deepEqual(await readFiles([big], { threads: missing }), alone);
  });

  it('reads the same part of a log', async () => {
    for (const part of [
      { kind: 'sample', share: 0.3 },
      { kind: 'period', from: 20_090, to: 20_100 },
    ] as const) {
      const { threads } = fakeThreads(2);
      const alone = await readFiles([big], { part });
      assert.ok(alone.source.events > 0 && alone.source.rejected > 1000);
      assert.deepEqual(await readFiles([big], { part, threads }), alone);
    }
  });
});
