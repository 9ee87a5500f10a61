import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Follower } from '../../../src/worker/follower';

describe('Follower', () => {
  it('looks no more after a look that throws, and says what it threw, without harm to the process', async () => {
    let looks = 0;
    const heard: unknown[] = [];
    const failure = new Error('the disk is gone');
    const ended = new Promise<void>((resolve) => {
      const follower = new Follower(
        async () => {
          looks++;
          throw failure;
        },
        () => false,
        (error) => {
          heard.push(error);
          follower.start();
          resolve();
        },
      );
      follower.start();
    });
    await Promise.all([ended, wait(20)]);
    assert.deepEqual([looks, heard], [1, [failure]]);
  });
});
