import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Diagnosis, verdicts } from '../../../src/model/diagnosis';
import { diagnosisRows } from '../../../src/model/diagnosisRows';
import {
  confidenceWords,
  evidenceSide,
  favoursWords,
  lossShares,
  shareWords,
  verdictHeadline,
} from '../../../src/model/diagnosisWords';
import { isoUnit } from '../../../src/model/grain';
import { toldDiagnosis, untoldDiagnosis } from '../../support/toldDiagnosis';
import { autumn } from '../../support/toldHotspot';

const reader = { day: (at: number) => isoUnit(at, 'day'), locale: 'en' };
const headline = (more: Partial<Diagnosis>): string => verdictHeadline(toldDiagnosis(more), reader);

describe('the headline of a verdict', () => {
  it('says what, where and since when; errors date what errors do, the fall what they do not', () => {
    assert.equal(headline({}), 'Technical: users leave because of errors on Tablet × Enterprise since 2025-09-24');
    assert.equal(
      headline({ verdict: 'behavioural' }),
      'Behavioural: users of Tablet × Enterprise come less since 2025-09-27, and errors do not explain it',
    );
    assert.equal(
      headline({ verdict: 'both' }),
      'Both: users come less since 2025-09-27, in part because of errors on Tablet × Enterprise',
    );
    assert.equal(
      headline({ verdict: 'friction' }),
      'Friction: errors became more on Tablet × Enterprise since 2025-09-24, but no loss of users is seen',
    );
  });

  it('names neither place nor day where none is known, counts further hotspots, and tells when it was over', () => {
    assert.equal(
      headline({
        hotspots: [],
        errors: { before: null, after: null, onset: null },
        engagement: { change: null, lostUserDays: null, onset: null, detectable: null },
      }),
      'Technical: users who meet errors come back less',
    );
    const [one] = toldDiagnosis().hotspots;
    assert.ok(one);
    const newer = {
      ...one,
      segment: { dimensions: ['version'], keys: [['4.2'], ['4.3']] },
      spans: [{ dimension: 'version', from: '4.2', to: null }],
    };
    assert.match(headline({ hotspots: [newer] }), /because of errors on version from 4\.2 on since/);
    const errors = { before: 0.1, after: 0.2, onset: { ...autumn, until: autumn.day + 8 } };
    assert.equal(
      headline({ hotspots: [one, one, one], errors }),
      'Technical: users leave because of errors on Tablet × Enterprise and 2 more from 2025-09-24 until 2025-10-02',
    );
  });

  it('says that users leave only where a fall of all together is told from chance', () => {
    const { engagement } = toldDiagnosis();
    const mild = { ...engagement, change: [-0.03, -0.013, 0.004] } as const;
    assert.equal(
      headline({ engagement: mild }),
      'Technical: users who meet errors on Tablet × Enterprise come back less since 2025-09-24',
    );
    assert.match(headline({ engagement: mild, hotspots: [] }), /: users who meet errors come back less since/);
    assert.match(headline({ engagement: { ...mild, change: [-0.03, -0.02, -0.01] } }), /: users leave because of/);
  });

  it('is a perhaps where a cause is claimed with little confidence', () => {
    assert.match(headline({ confidence: 0.55 }), /^Perhaps technical: /);
    assert.match(headline({ confidence: 0.55, verdict: 'no_change' }), /^No change: /);
  });

  it('has a sentence for every verdict', () => {
    for (const verdict of verdicts) assert.match(headline({ verdict }), /^[A-Z][a-z ]+: \S.+[^.]$/, verdict);
  });
});

describe('what a verdict rests on, in words', () => {
  it('is how sure it is with what that was calibrated on, and nothing where there is no verdict to be sure of', () => {
    assert.equal(
      confidenceWords(toldDiagnosis(), reader),
      'Very likely: 92% of verdicts as sure as this one were right on 1,840 generated logs of known cause.',
    );
    assert.match(confidenceWords(toldDiagnosis({ confidence: 0.3 }), reader), /^A guess: 30%/);
    assert.equal(confidenceWords(toldDiagnosis({ calibratedOn: 0 }), reader), 'Very likely (92%, not calibrated).');
    assert.equal(confidenceWords(untoldDiagnosis('no users'), reader), '');
  });

  it('is the share of errors with its interval, and shares that add up to all', () => {
    assert.equal(
      shareWords(toldDiagnosis(), reader),
      'Errors explain 66% (48% to 83%) of about 12,340 lost user-days; users who met no error where errors rose lost 14% (2% to 27%); 20% is unexplained.',
    );
    const { engagement } = toldDiagnosis();
    assert.match(
      shareWords(toldDiagnosis({ engagement: { ...engagement, lostUserDays: [-260, -12, 230] } }), reader),
      /^Errors explain 66% \(48% to 83%\) of the lost user-days;/,
    );
    const over = toldDiagnosis({ technicalShare: [0.7, 1.3, 1.9], behaviouralShare: [-0.2, 0.4, 1] });
    assert.deepEqual(lossShares(over), { technical: 1, behavioural: 0, unexplained: 0 });
    assert.equal(lossShares(untoldDiagnosis('no users')), null);
    assert.equal(shareWords(untoldDiagnosis('no users'), reader), '');
    assert.match(shareWords(toldDiagnosis({ technicalShare: null }), reader), /cannot be told/);
  });

  it('is on one side for each test: for the verdict, against it, or open', () => {
    const { evidence, verdict } = toldDiagnosis();
    assert.deepEqual(
      evidence.map((each) => evidenceSide(each, verdict)),
      ['for', 'for', 'against', 'for', 'open'],
    );
    assert.ok(evidence.every((each) => evidenceSide(each, 'not_enough_evidence') === 'open'));
    assert.deepEqual(evidence.slice(2).map(favoursWords), ['behavioural', 'technical, both', 'none']);
  });
});

describe('a diagnosis as rows', () => {
  it('has all that it tells, one thing a row', () => {
    const rows = diagnosisRows(toldDiagnosis(), reader);
    assert.deepEqual(
      rows.map(({ what }) => what),
      [
        'Verdict',
        'Confidence',
        'Lost user-days',
        'Engagement',
        'Errors',
        'Hotspot',
        'Users come less',
        'Engagement changed',
        'Order',
        'Users without errors',
        'Dose',
        'Placebo',
        'Why',
        'What else it could be',
        'What would settle it',
      ],
    );
    const textOf = (name: string) => rows.find(({ what }) => what === name)?.result;
    assert.equal(
      textOf('Engagement'),
      'user-days against those expected: -11.8% (-15.1% to -8.3%), since 2025-09-27 (2025-09-25 to 2025-10-01); a change under 3.1% would mostly not be seen',
    );
    assert.equal(
      textOf('Errors'),
      'error rate 11.21% before, 16.42% after, since 2025-09-24 (2025-09-23 to 2025-09-26)',
    );
    assert.equal(textOf('Hotspot'), 'Tablet × Enterprise, since 2025-09-24 (2025-09-23 to 2025-09-26)');
  });

  it('says what cannot be told where a log lacks users or outcomes', () => {
    const rows = diagnosisRows(untoldDiagnosis('No field tells users apart.'), reader);
    assert.deepEqual(
      rows.map(({ what, result }) => [what, result]),
      [
        ['Verdict', 'Not enough evidence: the log does not tell why users would leave'],
        ['Engagement', 'cannot be told'],
        ['Errors', 'no error rate can be told'],
        ['Why', 'No field tells users apart.'],
        ['What would settle it', 'A field that tells users apart.'],
      ],
    );
  });
});
