import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { afterwards } from '../../../src/host/afterwards';

function counted(waitMs: number) {
  let done = 0;
  return { work: afterwards(() => done++, waitMs), done: () => done };
}

it('what is to be done soon is done once, a moment after the last of many calls', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const { work, done } = counted(100);
    for (let i = 0; i < 5; i++) {
      work.soon();
      mock.timers.tick(60);
    }
    assert.equal(done(), 0);
    mock.timers.tick(40);
    assert.equal(done(), 1);
    mock.timers.tick(1000);
    assert.equal(done(), 1);
  } finally {
    mock.timers.reset();
  }
});

it('a flush does at once what is still to be done, and nothing where nothing is', () => {
  const { work, done } = counted(60_000);
  work.flush();
  assert.equal(done(), 0);
  work.soon();
  work.flush();
  work.flush();
  assert.equal(done(), 1);
});

it('nothing is done after the end', () => {
  const { work, done } = counted(0);
  work.soon();
  work.dispose();
  work.flush();
  assert.equal(done(), 0);
});
