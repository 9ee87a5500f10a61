import assert from 'node:assert/strict';
import { it, mock } from 'node:test';
import { seldom } from '../../../src/host/seldom';

it('seldom done work is done at once, or once after a rest for all who ask meanwhile, and never after its end', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let done = 0;
  const work = seldom(() => done++, 1000);
  work.now();
  assert.equal(done, 1);
  for (let i = 0; i < 5; i++) work.soon();
  assert.equal(done, 1);
  mock.timers.tick(1000);
  assert.equal(done, 2);
  mock.timers.tick(5000);
  assert.equal(done, 2);
  work.soon();
  work.now();
  mock.timers.tick(5000);
  assert.equal(done, 3, 'what is done at once is not due any more');
  work.soon();
  work.dispose();
  mock.timers.tick(5000);
  assert.equal(done, 3);
  mock.timers.reset();
});
