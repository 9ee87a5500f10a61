import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Recent } from '../../../src/host/recent';

it('of many things the last few are kept, oldest first, and a list once given does not change', () => {
  const recent = new Recent<number>(3);
  recent.add(1);
  const before = recent.all;
  for (const n of [2, 3, 4, 5]) recent.add(n);
  assert.deepEqual([before, recent.all], [[1], [3, 4, 5]]);
});
