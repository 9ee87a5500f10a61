import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { EventTimes } from '../../../../src/ingest/columns/eventTimes';
import { rangesOf } from '../../../../src/ingest/ranges/cutRanges';
import type { Range, RangeRead } from '../../../../src/ingest/ranges/range';
import { RangeQueue } from '../../../../src/ingest/ranges/rangeQueue';

const ranges = rangesOf(0, [10, 20, 30, 40, 50, 60, 70]);
const partOf = ({ from, to }: Range): RangeRead => ({
  from,
  to,
  lines: 1,
  hasRecords: true,
  isDoubtful: false,
  hasSurplus: false,
  events: {
    rows: 0,
    times: new EventTimes().handOver(),
    offset: new Float64Array(),
    fields: [],
    expected: [],
    columns: [],
    derived: [],
    rejects: [],
  },
});

describe('RangeQueue', () => {
  it('gives a thread what is ahead, leaves the first free range for here, and goes no further ahead than told', async () => {
    const queue = new RangeQueue(ranges, 3);
    assert.equal(await queue.readOf(0), null);
    const read: number[] = [];
    const working = queue.work(
      async (range) => {
        read.push(range.from);
        return partOf(range);
      },
      () => true,
    );
    for (let i = 0; i < 20; i++) await turn();
    assert.deepEqual(read, [20, 30]);
    assert.equal(await queue.readOf(1), null);
    assert.equal((await queue.readOf(2))?.from, 20);
    assert.equal((await queue.readOf(3))?.from, 30);
    for (let i = 0; i < 20; i++) await turn();
    assert.deepEqual(read, [20, 30, 50, 60]);
    queue.end();
    await working;
  });

  it('has read here what a thread broke at, and gives that thread nothing more', async () => {
    const queue = new RangeQueue(ranges, 9);
    let asked = 0;
    await queue.work(
      () => {
        asked++;
        return Promise.reject(new Error('gone'));
      },
      () => false,
    );
    assert.equal(asked, 1);
    for (const i of ranges.keys()) assert.equal(await queue.readOf(i), null);
  });

  it('hands on the error that ends the reading', async () => {
    const queue = new RangeQueue(ranges, 9);
    await queue.work(
      () => Promise.reject(new Error('changed')),
      () => true,
    );
    assert.equal(await queue.readOf(0), null);
    await assert.rejects(queue.readOf(1), /changed/);
  });

  it('has others read here while a thread reads the one that is asked for, as far as told, and no longer', async () => {
    const queue = new RangeQueue(ranges, 4);
    assert.equal(await queue.readOf(0), null);
    let finish: () => void = () => {};
    const working = queue.work(
      async (range) => {
        await new Promise<void>((resolve) => {
          finish = resolve;
        });
        return partOf(range);
      },
      () => true,
    );
    await turn();
    assert.equal(await queue.readOf(1), null);
    const here: number[] = [];
    await queue.workUntil(
      2,
      async (range) => {
        here.push(range.from);
        if (here.length === 2) {
          finish();
          await turn();
        }
        return partOf(range);
      },
      () => true,
    );
    assert.deepEqual(here, [40, 50]);
    assert.equal((await queue.readOf(2))?.from, 20);
    assert.equal((await queue.readOf(4))?.from, 40);
    queue.end();
    finish();
    await working;
  });

  it('has nothing read here for a range that no thread reads, nor after the end', async () => {
    const queue = new RangeQueue(ranges, 4);
    const read = (): Promise<RangeRead> => Promise.reject(new Error('nothing was to be read'));
    await queue.workUntil(0, read, () => true);
    const working = queue.work(
      () => new Promise(() => {}),
      () => true,
    );
    await turn();
    queue.end();
    await queue.workUntil(1, read, () => true);
    assert.ok(working);
  });

  it('reads here what a reader here breaks at', async () => {
    const queue = new RangeQueue(ranges, 4);
    assert.equal(await queue.readOf(0), null);
    void queue.work(
      () => new Promise(() => {}),
      () => false,
    );
    await turn();
    await queue.workUntil(
      2,
      () => Promise.reject(new Error('gone')),
      () => false,
    );
    assert.equal(await queue.readOf(1), null);
    assert.equal(await queue.readOf(4), null);
    queue.end();
  });
});
