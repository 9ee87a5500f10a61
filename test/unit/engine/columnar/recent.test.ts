import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Recent } from '../../../../src/engine/columnar/recent';

describe('Recent', () => {
  it('makes a value once as long as it is asked for, and again once it was pushed out', () => {
    const made: string[] = [];
    const recent = new Recent<string | null>(2);
    const ask = (key: string): string | null =>
      recent.get(key, () => {
        made.push(key);
        return key === 'nothing' ? null : key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b', 'nothing', 'nothing']) ask(key);
    assert.deepEqual(made, ['a', 'b', 'c', 'b', 'nothing']);
  });

  it('does not keep what is not worth it', () => {
    const recent = new Recent<number>(2, (value) => value < 10);
    recent.get('large', () => 50);
    assert.equal(
      recent.get('large', () => 60),
      60,
    );
  });

  it('forgets all when it is cleared', () => {
    const recent = new Recent<number>(2);
    recent.get('a', () => 1);
    recent.clear();
    assert.equal(
      recent.get('a', () => 2),
      2,
    );
  });
});
