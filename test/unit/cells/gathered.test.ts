import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gathered } from '../../../src/cells/gathered';
import type { Query, ResultTable } from '../../../src/model/query';

const query = (top: number): Query => ({ parts: [], by: [{ kind: 'dimension', name: 'd', top }], clauses: [] });

/** Answers a query with its `top` as the size; refuses 13. */
function counting() {
  const calls: number[][] = [];
  const run = gathered(async (queries): Promise<readonly ResultTable[]> => {
    const asked = queries.map(({ by: [axis] }) => (axis?.kind === 'dimension' ? (axis.top ?? 0) : 0));
    calls.push(asked);
    if (asked.includes(13)) throw new Error('13 is refused');
    return asked.map((top) => ({ sizes: [top], parts: {} }));
  });
  const ask = async (...tops: number[]) => (await run(tops.map(query))).map(({ sizes }) => sizes[0]);
  return { calls, ask };
}

describe('what is gathered', () => {
  it('of one turn is asked for once, and each has its own tables', async () => {
    const { calls, ask } = counting();
    assert.deepEqual(await Promise.all([ask(1, 2), ask(), ask(3)]), [[1, 2], [], [3]]);
    assert.deepEqual(await ask(4), [4]);
    assert.deepEqual(calls, [[1, 2, 3], [4]]);
  });

  it('fails for those alone that cannot be answered', async () => {
    const { calls, ask } = counting();
    const ends = await Promise.allSettled([ask(1), ask(2, 13), ask(3)]);
    assert.deepEqual(
      ends.map((end) => (end.status === 'fulfilled' ? end.value : String(end.reason))),
      [[1], 'Error: 13 is refused', [3]],
    );
    assert.deepEqual(calls, [[1, 2, 13, 3], [1], [2, 13], [3]]);
  });
});
