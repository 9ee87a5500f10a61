import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { columnar } from '../../../src/engine/columnar/columnar';
import { packedOf } from '../../../src/engine/columnar/packed';
import type { Job, Offer } from '../../../src/engine/columnar/shared/secondCore';
import { newState, Share } from '../../../src/engine/columnar/shared/share';
import { passOf } from '../../../src/engine/columnar/shared/work';
import { MemberBits } from '../../../src/engine/columnar/userMembers';
import { sharedArray } from '../../../src/engine/sharedArray';
import { arrange } from '../../../src/engine/star/arrange';
import type { Query } from '../../../src/model/query';
import { CounterThread, secondCore } from '../../../src/worker/counterThread';
import { columnsOf } from '../../support/columnsOf';
import { counter } from '../../support/counter';
import { randomSource } from '../../support/randomSource';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-counter-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A thread of a few lines of its own. */
function entryOf(text: string): string {
  const file = path.join(folder, `${text.length}.js`);
  writeFileSync(file, `const { parentPort } = require('node:worker_threads');\n${text}`);
  return file;
}

const now = { leastRows: 0, headStart: 0 };
const rows = 100_000;

/** A job over users of a thousand rows each, whose bits are all 1. */
function jobOf(code = sharedArray(Uint16Array, rows)): Job & { readonly bits: Int32Array } {
  const starts = sharedArray(Uint32Array, rows / 1000 + 1).map((_, user) => user * 1000);
  const bits = sharedArray(Int32Array, starts.length - 1);
  const { work } = new MemberBits({ code, starts, bitOfTuple: Int32Array.of(1), bits });
  return { work, starts, state: newState(), sums: sharedArray(Uint32Array, 0), bits };
}

/** Waits for what a thread does, for a time that only a broken one takes. */
async function until(what: () => boolean): Promise<void> {
  for (let turns = 0; !what(); turns++) {
    assert.ok(turns < 2000, 'nothing came of it');
    await wait(5);
  }
}

describe('the thread that helps to count', () => {
  it('takes a job alone if need be, and ends it', async () => {
    const thread = new CounterThread(counter, now);
    const job = jobOf();
    assert.equal(thread.offer(job)?.isLost, false);
    const share = new Share(job.starts, job.state);
    await until(() => Atomics.load(job.state, 0) > rows / share.state[2]!);
    await until(() => Atomics.load(job.state, 1) === 2);
    assert.equal(share.settle(), 'done');
    assert.ok(job.bits.every((bits) => bits === 1));
    thread.end();
  });

  it('is not started for a small log, is ended with what it was offered, and starts again', async () => {
    const thread = new CounterThread(path.join(folder, 'none.js'), { ...now, leastRows: 300 });
    thread.ready(299);
    const working = new CounterThread(entryOf('setInterval(() => {}, 1000);'), now);
    const first = working.offer(jobOf());
    assert.equal(first?.isLost, false);
    working.end();
    working.end();
    assert.equal(first?.isLost, true);
    await wait(100);
    const second = working.offer(jobOf());
    assert.equal(second?.isLost, false);
    working.end();
    assert.ok(thread.offer(jobOf()), 'it had not tried to start before');
    thread.end();
  });

  for (const [how, entry] of [
    ['cannot be started', path.join(folder, 'none.js')],
    ['throws', entryOf("parentPort.on('message', () => { throw new Error('planted'); });")],
    ['leaves', entryOf("parentPort.on('message', ({ state }) => { Atomics.store(state, 1, 1); process.exit(3); });")],
  ] as const) {
    it(`is lost for good where it ${how}, with what it was offered`, async () => {
      const thread = new CounterThread(entry, now);
      const offer = thread.offer(jobOf());
      await until(() => offer?.isLost === true);
      thread.ready(rows);
      assert.equal(thread.offer(jobOf()), null);
      thread.end();
    });
  }

  it('starts some time after it is first wanted, so as not to be in the way of the first answers', async () => {
    const thread = new CounterThread(entryOf('setInterval(() => {}, 10000);'), { leastRows: 0, headStart: 20 });
    assert.equal(thread.offer(jobOf()), null);
    await until(() => thread.offer(jobOf()) !== null);
    thread.end();
    thread.ready(rows);
    thread.end();
    await wait(60);
    assert.equal(thread.offer(jobOf()), null, 'ended before its time had come');
    thread.end();
  });

  it('is followed by another once it has seen much shared memory, so that it holds no log that is gone', () => {
    const thread = new CounterThread(entryOf('setInterval(() => {}, 100);'), now);
    const offers: (Offer | null)[] = [];
    const code = sharedArray(Uint16Array, 2 ** 21);
    for (let i = 0; i < 100; i++) offers.push(thread.offer(jobOf(code)));
    assert.ok(
      offers.every((offer) => offer?.isLost === false),
      'the same memory is seen once',
    );
    for (let i = 0; i < 20; i++) offers.push(thread.offer(jobOf(sharedArray(Uint16Array, 2 ** 21))));
    assert.deepEqual([offers[99]?.isLost, offers.at(-1)?.isLost], [true, false]);
    thread.end();
  });

  it('is none on a machine of one core', () => {
    const core = secondCore(counter);
    assert.equal(core === null, os.availableParallelism() < 2);
  });
});

describe('an engine with a thread that helps', () => {
  const random = randomSource(21);
  const records = Array.from({ length: 30_000 }, (_, i) => ({
    ms: Date.UTC(2025, 0, 1) + Math.floor(random() * 90 * 86_400_000),
    user: i % 50 === 0 ? null : `u${Math.floor(random() * 2000)}`,
    error: random() < 0.2,
    fields: { device: `d${Math.floor(random() * 4)}`, build: `b${Math.floor(random() * 90)}` },
  }));
  const events = arrange(columnsOf(records, ['device', 'build']), {
    files: ['a.jsonl'],
    timeZone: 'UTC',
    window: 'rolling30',
  });
  const parts = ['events', 'errors', 'users', 'impacted_users'] as const;
  const queries: readonly Query[] = [
    { parts: [...parts, 'user_days', 'window_user_days'], by: [{ kind: 'day' }], clauses: [] },
    { parts, by: [{ kind: 'dimension', name: 'device' }], clauses: [] },
    { parts, by: [{ kind: 'dimension', name: 'build' }], clauses: [] },
    {
      parts,
      by: [],
      clauses: [{ source: 'a', kind: 'points', dimensions: ['device'], keys: [['d1']] }],
    },
  ];

  it('counts what one without it counts, whatever part the thread has taken', async () => {
    const alone = columnar(events);
    const wanted = await alone.runAll(queries);
    const thread = new CounterThread(counter, { ...now, stretchRows: 100 });
    const states: Int32Array[] = [];
    const watched = {
      leastRows: 0,
      stretchRows: 100,
      ready: () => {},
      offer: (job: Job) => {
        states.push(job.state);
        return thread.offer(job);
      },
    };
    const hasHelped = (): boolean => states.some((state) => Atomics.load(state, 1) === 2);
    for (let turn = 0; turn < 20 || !hasHelped(); turn++) {
      assert.ok(turn < 500, 'the thread has never come to take a part');
      const packed = { ...(await packedOf(events)) };
      packed.periods.clear();
      assert.deepEqual(await columnar(events, async () => packed, watched).runAll(queries), wanted);
      await wait(2);
    }
    thread.end();
  });

  it('answers though the thread breaks in the middle of a part', async () => {
    const wanted = await columnar(events).runAll(queries);
    const breaking = entryOf(
      "parentPort.on('message', ({ state }) => { if (Atomics.compareExchange(state, 1, 0, 1) === 0) { Atomics.add(state, 0, 1); throw new Error('planted'); } });",
    );
    const thread = new CounterThread(breaking, { ...now, stretchRows: 1 });
    let last: Offer | null = null;
    for (let turn = 0; turn < 500 && thread.offer(jobOf()); turn++) {
      const core = {
        leastRows: 0,
        stretchRows: 1,
        ready: () => {},
        offer: (job: Job) => {
          last = thread.offer(job);
          return last;
        },
      };
      assert.deepEqual(await columnar(events, packedOf, core).runAll(queries), wanted);
      await wait(5);
    }
    assert.equal(thread.offer(jobOf()), null);
    assert.deepEqual(await columnar(events, packedOf, thread).runAll(queries), wanted);
    thread.end();
  });

  it('makes passes of nothing but plain data', () => {
    const { work } = jobOf();
    assert.deepEqual(passOf(structuredClone(work)).tallies(), []);
  });
});
