import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pace } from '../../../../src/engine/columnar/pace';
import { overUsers } from '../../../../src/engine/columnar/userPass';

const starts = Uint32Array.from({ length: 101 }, (_, user) => user * 1000);

describe('a pass over users', () => {
  it('comes to each user once, in order, those of many rows alone', async () => {
    const users: number[] = [];
    const stretches = new Set<number>();
    const over = (from: number, to: number): void => {
      for (let user = from; user < to; user++) users.push(user);
      stretches.add(to - from);
    };
    await overUsers({ over }, starts, new Pace());
    assert.deepEqual(users, [...users.keys()]);
    assert.equal(users.length, 100);
    users.length = 0;
    stretches.clear();
    await overUsers(
      { over },
      starts.map((start) => 100 * start),
      new Pace(),
    );
    assert.equal(users.length, 100);
    assert.deepEqual([...stretches], [1]);
  });

  it('lets others in, and stops early once it is wanted no more', async () => {
    const stop = new AbortController();
    let users = 0;
    const over = (from: number, to: number): void => {
      users += to - from;
      // As long as a turn may last.
      for (const start = performance.now(); performance.now() - start < 10; );
    };
    setImmediate(() => stop.abort(new Error('overtaken')));
    await assert.rejects(overUsers({ over }, starts, new Pace(stop.signal)), /overtaken/);
    assert.ok(users < 20, `${users} users were counted`);
  });
});
