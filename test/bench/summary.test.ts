import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mediansOf, ratiosOf, runsOf } from './summary';

const rounds = {
  'Log Health': [
    { ms: 10, MB: 1 },
    { ms: 100, MB: 1 },
    { ms: 12, MB: 1 },
  ],
  Peer: [{ ms: 5 }, { ms: 50 }, { ms: 4 }],
};

describe('the summary of interleaved rounds', () => {
  it('keeps the raw numbers of every round beside their medians', () => {
    const runs = runsOf(rounds);
    assert.deepEqual(runs, { 'Log Health': { ms: [10, 100, 12], MB: [1, 1, 1] }, Peer: { ms: [5, 50, 4] } });
    assert.deepEqual(mediansOf(runs), { 'Log Health': { ms: 12, MB: 1 }, Peer: { ms: 5 } });
  });

  it('compares each round with itself, so that a round slow for both sides changes nothing', () => {
    assert.deepEqual(ratiosOf(runsOf(rounds)), { Peer: { ms: 2 } });
  });

  it('gives the same ratio whatever the speed of the machine in each round', () => {
    const speeds = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(speeds, fc.integer({ min: 1, max: 20 }), (busy, times) => {
        const runs = { ours: { ms: busy.map((ms) => ms * times) }, peer: { ms: busy } };
        assert.deepEqual(ratiosOf(runs), { peer: { ms: times } });
      }),
    );
  });

  it('compares only what both sides measured, and nothing where there is no peer', () => {
    assert.deepEqual(ratiosOf({ ours: { ms: [1] }, peer: { MB: [2] } }), { peer: {} });
    assert.deepEqual(ratiosOf({ ours: { ms: [1] } }), {});
  });
});
