import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calibration } from './calibration';
import { accuracy, confusion, type Judged, macroF1, meanCost } from './verdictScores';

const cases: readonly Judged[] = [
  { truth: 'technical', told: 'technical', confidence: 0.95 },
  { truth: 'technical', told: 'behavioural', confidence: 0.55 },
  { truth: 'behavioural', told: 'behavioural', confidence: 0.95 },
  { truth: 'no_change', told: 'technical', confidence: 0.55 },
  { truth: 'no_change', told: 'not_enough_evidence', confidence: 0.25 },
];

describe('scores of verdicts, computed by hand', () => {
  it('are right in two of five, with the F1 of each verdict that is true of some', () => {
    assert.equal(accuracy(cases), 0.4);
    // Technical: 2 · 1 ÷ (2 + 2); behavioural: 2 · 1 ÷ (2 + 1); no change: 0.
    assert.ok(Math.abs(macroF1(cases) - (0.5 + 2 / 3 + 0) / 3) < 1e-12);
  });

  it('cost most where a cause is blamed and there is none, least where nothing is told', () => {
    assert.equal(meanCost(cases), (0 + 2 + 0 + 3 + 0.5) / 5);
  });

  it('are counted by truth and by what was told', () => {
    assert.deepEqual(confusion(cases), {
      technical: { technical: 1, behavioural: 1 },
      behavioural: { behavioural: 1 },
      no_change: { technical: 1, not_enough_evidence: 1 },
    });
  });

  it('are held against how sure they are', () => {
    const { bins, ece, brier, surest } = calibration(cases);
    assert.deepEqual(
      bins.map((bin) => bin.cases),
      [0, 0, 1, 0, 0, 2, 0, 0, 0, 2],
    );
    assert.ok(Math.abs(ece - (0.25 + 2 * 0.55 + 2 * 0.05) / 5) < 1e-12);
    assert.ok(Math.abs(brier - (2 * 0.05 ** 2 + 2 * 0.55 ** 2 + 0.25 ** 2) / 5) < 1e-12);
    assert.deepEqual(surest[0], { share: 0.25, right: 1 });
    assert.deepEqual(surest.at(-1), { share: 1, right: 0.4 });
  });
});
