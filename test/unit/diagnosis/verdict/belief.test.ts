import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bayesFactor, believed } from '../../../../src/diagnosis/verdict/belief';
import { type ConfidenceTable, confidenceOf } from '../../../../src/diagnosis/verdict/confidence';
import { isotonic } from '../../../eval/isotonic';

describe('a Bayes factor', () => {
  it('is the ratio of two normal densities: of 2 standard errors with a prior as wide as the error', () => {
    // √(1/2) exp(2² / 4) by hand.
    assert.ok(Math.abs(bayesFactor(2, 1, 1) - Math.SQRT1_2 * Math.exp(1)) < 1e-12);
  });

  it('speaks against an effect of an estimate of none, the more the surer it is', () => {
    assert.ok(bayesFactor(0, 0.01, 0.1) < bayesFactor(0, 0.05, 0.1));
    assert.ok(bayesFactor(0, 0.05, 0.1) < 1);
  });

  it('says nothing where nothing is known', () => {
    assert.equal(bayesFactor(1, Number.POSITIVE_INFINITY, 0.1), 1);
    assert.equal(believed(0.3, 1), 0.3);
    assert.ok(believed(0.3, Number.MAX_VALUE) <= 1);
  });
});

describe('a confidence', () => {
  const table: ConfidenceTable = {
    logs: 10,
    kinds: {
      cause: [
        [0.5, 0.4],
        [0.9, 0.8],
      ],
      quiet: [],
      artefact: [[0.9, 0.95]],
    },
  };
  it('lies between the steps of its table in a straight line, and is the last one beyond', () => {
    assert.ok(Math.abs(confidenceOf('technical', 0.7, table) - 0.6) < 1e-12);
    assert.equal(confidenceOf('technical', 0.1, table), 0.4);
    assert.equal(confidenceOf('mix', 1, table), 0.8);
    assert.equal(confidenceOf('data_artefact', 0.2, table), 0.95);
  });

  it('is the chance itself where there is no table', () => assert.equal(confidenceOf('no_change', 0.7, table), 0.7));
});

describe('an isotonic fit', () => {
  const points = (ys: readonly number[]) => ys.map((y, i) => ({ x: i, y }));

  it('pools neighbours that fall, and pulls pools of few towards half', () => {
    assert.deepEqual(isotonic(points([0, 1, 0, 1])), [
      [0, 1 / 3],
      [1.5, 1 / 2],
      [3, 2 / 3],
    ]);
  });

  it('never falls', () => {
    const fit = isotonic(points([1, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 1]), 2);
    for (let i = 1; i < fit.length; i++) assert.ok(fit[i]![0] > fit[i - 1]![0]);
  });
});
