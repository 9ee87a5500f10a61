import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnosis } from '../../src/model/diagnosis';
import { scenarioLog } from '../../src/sample/scenario/scenarioLog';
import { truthOf } from '../../src/sample/scenario/truthOf';
import { toldHotspot } from '../support/toldHotspot';
import { choice } from '../unit/sample/scenario/choice';
import type { Diagnosed } from './diagnosed';
import { choicesOf } from './evalOptions';
import { evaluateCase } from './evaluateCase';
import { summaryOf } from './summary';
import { summaryText } from './summaryText';

const of = choice('S2', { severity: 3 });
const truth = truthOf(scenarioLog(of), of.seed);

/** One who knows. */
function oracle(change: Partial<Diagnosis> = {}): () => Promise<Diagnosed> {
  const onset = (from: number) => ({ day: from, lo: from - 1, hi: from + 1, until: null });
  const lost = truth.lostUserDays;
  const diagnosis: Diagnosis = {
    verdict: 'technical',
    confidence: 0.9,
    chance: 0.9,
    calibratedOn: 0,
    behaviouralShare: null,
    leaving: [],
    counterExplanation: null,
    wouldSettle: [],
    technicalShare: [0.8, 1, 1],
    engagement: {
      change: null,
      lostUserDays: [0.9 * lost, lost, 1.1 * lost],
      onset: onset(truth.engagement!.from),
      detectable: null,
    },
    errors: { before: null, after: null, onset: onset(truth.errors!.from + 2) },
    hotspots: [],
    link: { reason: 'not asked' },
    evidence: [],
    reasons: [],
    artefacts: [],
    summary: '',
    ...change,
  };
  const { impactedUsers } = truth;
  const hotspots = truth.segments.map(({ fields, keys }) => toldHotspot(fields, keys, { impactedUsers }));
  return () => Promise.resolve({ hotspots, diagnosis, stages: { all: 1 } });
}

describe('an evaluation', () => {
  it('finds one who knows the truth right in all', async () => {
    const { verdicts, segments, ...scores } = summaryOf([await evaluateCase(of, oracle())]);
    assert.equal(verdicts?.accuracy, 1);
    assert.deepEqual([segments.f1, segments.exactF1, segments.inFirstThree], [1, 1, 1]);
    assert.deepEqual(scores.lostUserDays, { medianError: 0, covered: 1 });
    assert.deepEqual(scores.technicalShare, { medianError: 0, covered: 1 });
    assert.equal(scores.impactedUsers, 0);
    assert.deepEqual(scores.errorOnset, { medianDays: 2, within3Days: 1, told: 1, covered: 0 });
    assert.equal(scores.engagementOnset.covered, 1);
  });

  it('counts a wrong verdict, its sureness and what was not told', async () => {
    const nothing = {
      verdict: 'no_change',
      technicalShare: null,
      errors: { before: null, after: null, onset: null },
    } as const;
    const { verdicts, errorOnset } = summaryOf([await evaluateCase(of, oracle(nothing))]);
    assert.equal(verdicts?.accuracy, 0);
    assert.deepEqual(verdicts?.confusion, { technical: { no_change: 1 } });
    assert.ok(Math.abs((verdicts?.calibration.brier ?? 0) - 0.81) < 1e-12);
    assert.deepEqual(errorOnset, { medianDays: null, within3Days: 0, told: 0, covered: null });
  });

  it('of the product runs, and prints verdicts with how sure they are', async () => {
    const text = summaryText([await evaluateCase(choice('S2', { severity: 4 }))]);
    assert.match(text, /^scenario +severity/);
    assert.match(text, /verdicts: \d+ % right/);
    assert.match(text, /ECE \d/);
    assert.doesNotMatch(text, /NaN|undefined/);
    assert.match(summaryText([await evaluateCase(of, oracle())]), /verdicts: 100 % right/);
  });
});

describe('the options of an evaluation', () => {
  it('are all scenarios, severities and seeds to tune by; others with names of their own', () => {
    assert.equal(choicesOf([]).length, 23 * 4 * 2 * 5);
    const some = choicesOf(['S1', '--seeds', '4-5', '--severity', '2,3', '--size', 'small']);
    assert.deepEqual(
      some.map(({ severity, seed, dialect }) => `${severity} ${seed} ${dialect}`),
      ['2 4 usual', '2 5 other', '3 4 usual', '3 5 other'],
    );
  });

  it('that are wrong are named', () => {
    assert.throws(() => choicesOf(['S9']), /unknown scenario "S9"/);
    assert.throws(() => choicesOf(['--seeds', 'all']), /--seeds takes numbers/);
    assert.throws(() => choicesOf(['--severity', '5']), /--severity takes 1, 2, 3, 4/);
    assert.throws(() => choicesOf(['--size', 'huge']), /--size takes small, medium, large/);
  });
});
