import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Follower } from '../../../src/worker/follower';

describe('Follower', () => {
  it('ends the looking where a look throws, without harm to the process, and can be started again', async () => {
    let looks = 0;
    const follower = new Follower(
      async () => {
        looks++;
        if (looks === 1) throw new Error('the disk is gone');
      },
      () => false,
    );
    follower.start();
    await wait(50);
    assert.equal(looks, 1);
    follower.start();
    await wait(50);
    assert.equal(looks, 2);
    follower.stop();
  });
});
