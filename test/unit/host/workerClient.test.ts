import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { WorkerClient } from '../../../src/host/workerClient';
import { CallError } from '../../../src/protocol/peer';
import { FakeWorker, settled } from './fakeWorker';

const open = { log: 1, files: ['/logs/a.jsonl'], overrides: {}, timeZone: 'auto', window: 'rolling30' } as const;
const closed = (words: RegExp) => (error: unknown) =>
  error instanceof CallError && error.reason === 'closed' && words.test(error.message);

describe('the worker client', () => {
  it('starts a worker at the first call, and only one', async () => {
    let started = 0;
    const client = new WorkerClient(() => {
      started++;
      return new FakeWorker();
    });
    assert.equal(started, 0);
    await client.call('open', open);
    await client.call('query', { log: 1, queries: [] });
    assert.equal(started, 1);
  });

  it('ends every waiting call with the reason when the worker dies, and says so once', async () => {
    const worker = new FakeWorker({ open: () => new Promise(() => {}), query: () => new Promise(() => {}) });
    const client = new WorkerClient(() => worker);
    const said: string[] = [];
    client.crashed.listen((why) => said.push(why));
    const calls = [client.call('open', open), client.call('query', { log: 1, queries: [] })];
    await settled();
    worker.emit('error', new Error('bad news'));
    worker.emit('exit', 1);
    for (const call of calls) await assert.rejects(call, closed(/stopped: bad news\. Open the log again\./));
    assert.equal(said.length, 1);
  });

  it('takes a stop for no crash', async () => {
    const worker = new FakeWorker({ open: () => new Promise(() => {}) });
    const client = new WorkerClient(() => worker);
    let crashed = 0;
    client.crashed.listen(() => crashed++);
    const call = client.call('open', open);
    client.stop();
    worker.emit('exit', 1);
    await assert.rejects(call, closed(/the log was closed/));
    assert.equal(crashed, 0);
  });

  it('ends a call over a real thread that throws, and starts another thread for the next', async () => {
    let started = 0;
    const client = new WorkerClient(() => {
      started++;
      return new Worker(
        `require('node:worker_threads').parentPort.on('message', () => { throw new Error('boom'); });`,
        {
          eval: true,
        },
      );
    });
    await assert.rejects(client.call('open', open), closed(/stopped: boom/));
    await assert.rejects(client.call('open', open), closed(/stopped: boom/));
    assert.equal(started, 2);
  });

  it('says that memory ran out where a real thread runs out of it', async () => {
    const client = new WorkerClient(
      () =>
        new Worker(
          `require('node:worker_threads').parentPort.on('message', () => { const a = []; for (;;) a.push({ a: [a.length] }); });`,
          { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } },
        ),
    );
    await assert.rejects(client.call('open', open), closed(/ran out of memory/));
  });

  it('names the file of a worker that is not there', async () => {
    const client = new WorkerClient(() => new Worker('/no/such/worker.js'));
    await assert.rejects(client.call('open', open), closed(/no\/such\/worker\.js/));
  });
});
