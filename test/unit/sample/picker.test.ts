import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { random } from '../../../src/model/random';
import { indexAt } from '../../../src/sample/indexAt';
import { picker } from '../../../src/sample/picker';

test('a picker picks exactly as many as asked, or all there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 60 }), fc.nat(50), fc.nat(), (picks, pool, seed) => {
      const pick = picker(picks, pool, random(seed, 0));
      const picked = Array.from({ length: pool }, () => pick()).filter(Boolean).length;
      assert.equal(picked, Math.min(Math.max(0, picks), pool));
    }),
  );
});

test('each candidate is picked equally often', () => {
  const draw = random(1, 0);
  const hits = new Array<number>(10).fill(0);
  for (let round = 0; round < 10_000; round++) {
    const pick = picker(3, 10, draw);
    for (let i = 0; i < 10; i++) if (pick()) hits[i] = (hits[i] ?? 0) + 1;
  }
  assert.ok(
    hits.every((n) => Math.abs(n - 3000) < 200),
    hits.join(' '),
  );
});

test('streams of random numbers lie within (0, 1), are even, and differ by seed, purpose and index', () => {
  const mean = (seed: number, purpose: number, index: number): number => {
    const draw = random(seed, purpose, index);
    const numbers = Array.from({ length: 4000 }, () => draw());
    assert.ok(numbers.every((n) => n > 0 && n < 1));
    return numbers.reduce((sum, n) => sum + n, 0) / 4000;
  };
  const seeds = [0, 1, 2 ** 32, Number.MAX_SAFE_INTEGER];
  const means = seeds.flatMap((seed) => [mean(seed, 0, 0), mean(seed, 1, 0), mean(seed, 0, 1)]);
  assert.equal(new Set(means).size, 12);
  assert.ok(means.every((m) => Math.abs(m - 0.5) < 0.03));
});

test('an index is found by the cumulated shares, the last one by what is left', () => {
  assert.deepEqual(
    [0, 0.19, 0.2, 0.69, 0.71, 0.999].map((at) => indexAt([0.2, 0.5, 0.2], at)),
    [0, 0, 1, 1, 2, 2],
  );
});
