import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { arrange } from '../../../src/engine/star/arrange';
import { StarKeeper, type StarKeeperOptions, type StarLog } from '../../../src/worker/starKeeper';
import { columnsOf } from '../../support/columnsOf';
import { logOf } from '../../support/logOf';
import { startSql } from '../../support/startSql';

const never = 1e9;
const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
const count = 'SELECT count(*) FROM fact_event';

function starLog(rows: number): StarLog {
  const records = Array.from({ length: rows }, (_, i) => ({
    ms: Date.UTC(2025, 0, 1) + i * 1000,
    user: `u${i % 9}`,
    error: false,
    fields: { device: `d${i % 4}` },
  }));
  const events = arrange(columnsOf(records, ['device']), { files: ['a'], timeZone: 'UTC', window: 'rolling30' });
  return { events, info: logOf(records, ['device']).log };
}

/** A keeper, and the threads that it has started. */
function keeperOf(log: StarLog, options: Partial<StarKeeperOptions> = {}) {
  const threads: Worker[] = [];
  const ended: Worker[] = [];
  const keeper = new StarKeeper(log, {
    start: () => {
      const thread = startSql();
      thread.on('exit', () => ended.push(thread));
      threads.push(thread);
      return thread;
    },
    onProgress: () => {},
    headStart: never,
    ...options,
  });
  after(() => keeper.close());
  const ask = async (statement: string, timeout = 30, signal?: AbortSignal): Promise<unknown> =>
    (await keeper.use((star) => star.run(statement, 5), { timeout, signal })).rows[0]?.[0];
  return { keeper, threads, ended, ask };
}

describe('the keeper of a star schema', () => {
  it('fills it once, for all who ask of the same events', async () => {
    const phases: string[] = [];
    const { threads, ask } = keeperOf(starLog(20_000), {
      onProgress: ({ phase, rows, of }) => phases.push(`${phase} ${rows} of ${of}`),
    });
    assert.deepEqual(await Promise.all([ask(count), ask(count), ask('SELECT 7')]), [20_000, 20_000, 7]);
    assert.equal(threads.length, 1);
    assert.deepEqual(phases, ['facts 16384 of 20000', 'facts 20000 of 20000', 'indexes 20000 of 20000']);
  });

  it('fills it unasked after the head start, and starts no thread before', async () => {
    const phases: string[] = [];
    const { threads } = keeperOf(starLog(10), { headStart: 30, onProgress: ({ phase }) => phases.push(phase) });
    assert.equal(threads.length, 0);
    for (let i = 0; i < 200 && !phases.includes('indexes'); i++) await wait(25);
    assert.deepEqual([threads.length, phases.at(-1)], [1, 'indexes']);
  });

  it('ends a statement that runs past its time, names the setting, and answers the next by a new thread', async () => {
    const { threads, ended, ask } = keeperOf(starLog(100));
    const [late, next] = [ask(endless, 0.2), ask(count)];
    await assert.rejects(late, /took longer than 0\.2 s and was stopped.*logHealth\.sql\.timeout/);
    assert.equal(await next, 100);
    assert.deepEqual([threads.length, ended.length], [2, 1]);
  });

  it('does not count the filling, nor the statements before, into the time of a statement', async () => {
    const { ask } = keeperOf(starLog(60_000));
    const slow = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 4000000) SELECT count(*) FROM n';
    assert.deepEqual(await Promise.all([ask(slow), ask('SELECT 1', 0.15)]), [4_000_000, 1]);
  });

  it('ends a statement that is cancelled while it runs, and none that others run where one in the queue is', async () => {
    const { ended, ask } = keeperOf(starLog(100));
    await ask(count);
    const [first, second] = [new AbortController(), new AbortController()];
    const running = ask(endless, 30, first.signal);
    const queued = ask(count, 30, second.signal);
    const last = ask(count);
    second.abort(new Error('not wanted'));
    await assert.rejects(queued, /not wanted/);
    assert.equal(ended.length, 0);
    first.abort(new Error('enough'));
    await assert.rejects(running, /enough/);
    assert.deepEqual([ended.length, await last], [1, 100]);
  });

  it('goes on filling where the one that waits for it cancels', async () => {
    const { threads, ask } = keeperOf(starLog(30_000));
    const stop = new AbortController();
    const waiting = ask(count, 30, stop.signal);
    setTimeout(() => stop.abort(new Error('never mind')), 1);
    await assert.rejects(waiting, /never mind/);
    assert.deepEqual([await ask(count), threads.length], [30_000, 1]);
  });

  it('shows each statement the events of the moment it was asked, in whatever order they come', async () => {
    const { keeper, ended, ask } = keeperOf(starLog(100));
    const before = [ask(count), ask(count)];
    keeper.outgrow(starLog(150));
    const between = ask(count);
    keeper.outgrow(starLog(200));
    const later = ask(count);
    assert.deepEqual(await Promise.all([...before, between, later]), [100, 100, 150, 200]);
    assert.equal(ended.length >= 2, true);
  });

  it('outlives the end of its thread: who waits hears of it, who asks then is answered', async () => {
    const { threads, ask } = keeperOf(starLog(100));
    await ask(count);
    const running = ask(endless);
    setTimeout(() => threads[0]?.emit('error', Object.assign(new Error('x'), { code: 'ERR_WORKER_OUT_OF_MEMORY' })), 5);
    await assert.rejects(running, /ran out of memory; let the statement give fewer rows/);
    const again = ask(endless);
    setTimeout(() => void threads[1]?.terminate(), 100);
    await assert.rejects(again, /the SQL worker stopped \(exit code \d\); ask again/);
    assert.deepEqual([await ask(count), threads.length], [100, 3]);
  });

  it('passes on what is wrong with a statement, and keeps its thread', async () => {
    const { threads, ask } = keeperOf(starLog(10));
    await assert.rejects(ask('SELECT nope FROM events'), /no such column: nope/);
    await assert.rejects(ask('SELECT 1; DELETE FROM fact_event'), /only one statement/);
    assert.deepEqual([await ask(count), threads.length], [10, 1]);
  });

  it('answers nothing once it is closed, and leaves no thread behind', async () => {
    const { keeper, threads, ask } = keeperOf(starLog(100));
    const running = ask(endless);
    await ask(count, 30, AbortSignal.abort(new Error('skip'))).catch(() => {});
    setTimeout(() => keeper.close(), 200);
    await assert.rejects(running, /the log was closed/);
    await assert.rejects(ask(count), /the log was closed/);
    assert.equal(threads.length, 1);
  });
});
