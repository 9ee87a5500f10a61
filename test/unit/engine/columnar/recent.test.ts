import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Recent } from '../../../../src/engine/columnar/recent';

describe('Recent', () => {
  const counting = (budget: number, weigh: (value: string | null) => number = () => 1) => {
    const made: string[] = [];
    const recent = new Recent<string | null>(budget, weigh);
    const ask = (key: string): Promise<string | null> =>
      recent.get(key, async () => {
        made.push(key);
        return key === 'nothing' ? null : key;
      });
    return { made, recent, ask };
  };

  it('makes a value once as long as it is asked for, and again once it was pushed out', async () => {
    const { made, ask } = counting(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b', 'nothing', 'nothing']) await ask(key);
    assert.deepEqual(made, ['a', 'b', 'c', 'b', 'nothing']);
  });

  it('pushes out as much as the weight of what comes asks for, and does not keep what is too heavy', async () => {
    const { made, ask } = counting(6, (value) => value?.length ?? 0);
    for (const key of ['aa', 'bb', 'cc', 'dddd', 'cc', 'aa', 'much too long', 'aa', 'much too long']) await ask(key);
    assert.deepEqual(made, ['aa', 'bb', 'cc', 'dddd', 'aa', 'much too long', 'much too long']);
  });

  it('forgets all when it is cleared', async () => {
    const { made, recent, ask } = counting(2);
    await ask('a');
    recent.clear();
    await ask('a');
    assert.deepEqual(made, ['a', 'a']);
  });
});
