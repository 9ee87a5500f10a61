import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BitCounter } from '../../../../src/engine/columnar/bitCounter';
import { randomSource } from '../../../support/randomSource';

describe('a bit counter', () => {
  it('counts as a loop over the bits does, for few words and for many more than its digits hold', () => {
    const random = randomSource(3);
    for (const words of [0, 1, 254, 255, 256, 511, 10_000]) {
      const counter = new BitCounter();
      const wanted = new Uint32Array(32);
      for (let i = 0; i < words; i++) {
        const word = words === 256 || i % 7 === 0 ? -1 : i % 5 === 0 ? 0 : Math.floor(random() * 2 ** 32) | 0;
        counter.add(word);
        for (let bit = 0; bit < 32; bit++) wanted[bit]! += (word >>> bit) & 1;
      }
      assert.deepEqual(counter.counts(), wanted);
      assert.deepEqual(counter.counts(), wanted, 'the same when asked again');
    }
  });
});
