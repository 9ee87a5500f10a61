import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pace } from '../../../../../src/engine/columnar/pace';
import { passingOver } from '../../../../../src/engine/columnar/shared/passing';
import type { SecondCore } from '../../../../../src/engine/columnar/shared/secondCore';
import { Share } from '../../../../../src/engine/columnar/shared/share';
import { MemberBits } from '../../../../../src/engine/columnar/userMembers';
import type { UserPass } from '../../../../../src/engine/columnar/userPass';
import { sharedArray } from '../../../../../src/engine/sharedArray';
import { otherHalf } from '../../../../support/otherHalf';

const starts = Uint32Array.from({ length: 101 }, (_, user) => user * 1000);
const { work } = new MemberBits({
  code: new Uint16Array(0),
  starts,
  bitOfTuple: new Int32Array(0),
  bits: new Int32Array(0),
});

/** A pass that notes the users it comes to. */
class Noted implements UserPass {
  readonly work = work;
  readonly users: number[] = [];
  readonly ranges: number[] = [];
  readonly count = new Uint32Array(1);

  constructor(private readonly takesMs = 0) {}

  over(from: number, to: number): void {
    for (let user = from; user < to; user++) this.users.push(user);
    this.ranges.push(to - from);
    this.count[0]! += to - from;
    for (const start = performance.now(); performance.now() - start < this.takesMs; );
  }

  tallies(): readonly Uint32Array[] {
    return [this.count];
  }
}

const alone = (of: Uint32Array, pace = new Pace()) => passingOver(of, pace, null);

/** A second core on this thread; `takes` is what it does with a share. */
const core = (takes: (share: Share, sums: Uint32Array) => boolean): SecondCore => ({
  leastRows: 0,
  stretchRows: 1000,
  ready: () => {},
  offer: (job) => ({ isLost: takes(new Share(job.starts, job.state), job.sums) }),
});

describe('a pass over users', () => {
  it('comes to each user once, in order, those of many rows alone', async () => {
    const { users, ranges } = await alone(starts)(() => new Noted());
    assert.deepEqual(users, [...Array(100).keys()]);
    assert.ok(ranges.every((count) => count <= 5));
    const large = await alone(starts.map((start) => 100 * start))(() => new Noted());
    assert.deepEqual([large.users.length, new Set(large.ranges)], [100, new Set([1])]);
  });

  it('comes to users without rows, wherever they are, and to all users of a log without any', async () => {
    for (const of of [
      [0, 0, 0],
      [0, 4096, 4096, 4096],
      [0, 0, 0, 5000, 5000, 8192, 8192, 8192],
      [0, 1],
    ]) {
      const { users } = await alone(Uint32Array.from(of))(() => new Noted());
      assert.deepEqual(users, [...Array(of.length - 1).keys()], `${of}`);
    }
  });

  it('lets others in, and stops early once it is wanted no more, on both cores', async () => {
    const stop = new AbortController();
    const pass = new Noted(10);
    let other: Share | undefined;
    const offering = core((share) => {
      other = share;
      return false;
    });
    setImmediate(() => stop.abort(new Error('overtaken')));
    await assert.rejects(
      passingOver(starts, new Pace(stop.signal), offering)(() => pass),
      /overtaken/,
    );
    assert.ok(pass.users.length < 20, `${pass.users.length} users were counted`);
    assert.equal(other!.claim(), null);
  });
});

describe('a pass that a second core takes a part of', () => {
  it('waits for the other core, and adds what it has counted', async () => {
    const offering = core((share, sums) => {
      assert.ok(share.begin());
      while (share.claim()) sums[0]! += 1;
      setTimeout(() => share.end(), 30);
      return false;
    });
    const pass = await passingOver(starts, new Pace(), offering)(() => new Noted());
    assert.deepEqual([pass.users, pass.count[0]], [[], 100]);
  });

  it('is not held up by a core that has not begun, which takes no part any more', async () => {
    let other: Share | undefined;
    const offering = core((share) => {
      other = share;
      return false;
    });
    const pass = await passingOver(starts, new Pace(), offering)(() => new Noted());
    assert.deepEqual([pass.users.length, pass.count[0], other!.begin()], [100, 100, false]);
  });

  it('is taken again by one core where the other is lost with its part', async () => {
    let offers = 0;
    const offering = core((share) => {
      offers++;
      share.begin();
      share.claim();
      return true;
    });
    const made: Noted[] = [];
    const pass = await passingOver(
      starts,
      new Pace(),
      offering,
    )(() => {
      made.push(new Noted());
      return made.at(-1)!;
    });
    assert.deepEqual([made.length, offers, made[0]!.users.length], [2, 1, 99]);
    assert.deepEqual([pass.users.length, pass.count[0]], [100, 100]);
  });

  it('can be given up while the other core is waited for', async () => {
    const stop = new AbortController();
    const offering = core((share) => {
      share.begin();
      while (share.claim());
      return false;
    });
    setTimeout(() => stop.abort(new Error('overtaken')), 20);
    await assert.rejects(
      passingOver(starts, new Pace(stop.signal), offering)(() => new Noted()),
      /overtaken/,
    );
  });

  it('is not offered where rows are fewer than the other core is worth', async () => {
    const offering = { ...core(() => assert.fail('it was offered')), leastRows: 100_001 };
    const pass = await passingOver(starts, new Pace(), offering)(() => new Noted());
    assert.equal(pass.users.length, 100);
  });

  it('has its columns in memory that threads share, of which another core writes the bits of its users', async () => {
    const code = sharedArray(Uint16Array, 100_000).map((_, row) => (row % 7 === 0 ? 2 : 0));
    const given = { code, starts, bitOfTuple: Int32Array.of(1, 2), bits: sharedArray(Int32Array, 100) };
    await passingOver(
      starts,
      new Pace(),
      otherHalf(() => 5, 10_000),
    )(() => new MemberBits(given));
    assert.deepEqual([...given.bits], Array(100).fill(3));
  });
});
