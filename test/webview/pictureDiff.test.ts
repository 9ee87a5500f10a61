import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differingShare, type Pixels, shrunk } from './pictureDiff';

/** A grey picture of rows of levels. */
const grey = (...rows: readonly (readonly number[])[]): Pixels => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  rgba: rows.flat().flatMap((level) => [level, level, level, 255]),
});

test('a picture shrinks to the means of its squares, without what fills none', () => {
  const small = shrunk(grey([0, 100, 9], [200, 100, 9], [9, 9, 9]), 2);
  assert.deepEqual({ ...small, rgba: [...Array.from(small.rgba)] }, grey([100]));
});

test('pictures differ by the share of their pixels that are of another colour beyond the step', () => {
  const one = grey([0, 50, 100, 150]);
  assert.equal(differingShare(one, one, 0), 0);
  assert.equal(differingShare(one, grey([0, 58, 130, 150]), 10), 0.25);
  assert.equal(differingShare(one, { ...one, rgba: [...Array.from(one.rgba)].with(2, 200) }, 10), 0.25);
});

test('pictures of other sizes differ wholly, but for a pixel that rounding makes', () => {
  const one = grey([0, 50], [0, 50], [0, 50]);
  assert.equal(differingShare(one, grey([0, 50], [0, 50]), 10), 0);
  assert.equal(differingShare(one, grey([0, 50]), 10), 1);
});
