import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { Follower } from '../../../src/worker/follower';

async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !isTrue(); i++) await wait(25);
  assert.ok(isTrue());
}

describe('a follower whose looks fail', () => {
  it('looks again, and stops after five failures in a row until it is started again', async () => {
    let looks = 0;
    const follower = new Follower(
      async () => {
        looks++;
        if (looks !== 2) throw new Error('the drive is away');
      },
      () => false,
    );
    follower.start();
    await until(() => looks === 7);
    await wait(600);
    assert.equal(looks, 7);
    follower.start();
    await until(() => looks === 8);
    follower.stop();
  });
});
