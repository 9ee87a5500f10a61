import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { WorkerClient } from '../../../src/host/workerClient';
import { writeSample } from '../../../src/host/writeSample';
import type { EngineCalls } from '../../../src/protocol/engineProtocol';
import type { Handlers } from '../../../src/protocol/peer';
import { FakeWorker, settled } from './fakeWorker';
import { openSession } from './openSession';

const request = { preset: 'small', file: '/logs/s.jsonl', format: 'jsonl' } as const;
const nothing = (): void => {};

function ownWorker(generate: Handlers<EngineCalls>['generate']) {
  const worker = new FakeWorker({ generate });
  return { worker, client: new WorkerClient(() => worker) };
}

describe('a sample', () => {
  it('is written to its end though the log is closed and a load is cancelled meanwhile', async () => {
    let finish = nothing;
    const { worker, client } = ownWorker(async ({ file }) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return { file, records: 1, bytes: 1 };
    });
    const { session } = await openSession();
    const written = writeSample(client, request, new AbortController().signal, nothing);
    await settled();
    session.close();
    void session.open(['/logs/b.jsonl']);
    session.cancel();
    finish();
    assert.equal(await written, true);
    assert.equal(worker.terminated, true, 'its worker ends with it');
  });

  it('that is cancelled ends at once, and its worker only after it has tidied up', async () => {
    let tidied = false;
    const { worker, client } = ownWorker(
      (_, signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', async () => {
            await wait(20);
            tidied = !worker.terminated;
            reject(signal.reason);
          });
        }),
    );
    const stop = new AbortController();
    const written = writeSample(client, request, stop.signal, nothing, 60);
    await settled();
    stop.abort();
    assert.equal(await written, false);
    await wait(120);
    assert.deepEqual([tidied, worker.terminated], [true, true]);
  });

  it('tells its progress, and why it could not be written', async () => {
    const { worker, client } = ownWorker(async () => {
      worker.peer.emit('progress', { phase: 'writing', bytes: 0, totalBytes: 0, records: 7 });
      await settled();
      throw new Error('the disk is full');
    });
    const seen: number[] = [];
    const written = writeSample(client, request, new AbortController().signal, ({ records }) => seen.push(records));
    await assert.rejects(written, /the disk is full/);
    assert.deepEqual([seen, worker.terminated], [[7], true]);
  });
});
