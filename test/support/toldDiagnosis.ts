import type { Diagnosis } from '../../src/model/diagnosis';
import { autumn, toldHotspot } from './toldHotspot';

/** Text that must stay text wherever it is shown. */
export const evil = '</td><img src=x onerror=alert(1)>';

const hotspot = toldHotspot(['device', 'tier'], [['Tablet', 'Enterprise']], {
  onset: autumn,
  before: { errorRate: 0.112, expectedErrors: 11_885.7 },
  heldOut: { times: 1.4, excessErrors: 2300 },
});

/** An invented diagnosis of the case study: technical, with evidence of every side; what a test is about is given. */
export const toldDiagnosis = (more: Partial<Diagnosis> = {}): Diagnosis => ({
  verdict: 'technical',
  confidence: 0.92,
  chance: 0.9,
  calibratedOn: 1840,
  technicalShare: [0.48, 0.66, 0.83],
  behaviouralShare: [0.02, 0.14, 0.27],
  engagement: {
    change: [-0.151, -0.118, -0.083],
    lostUserDays: [9_100, 12_340, 15_900],
    onset: { ...autumn, day: autumn.day + 3, lo: autumn.lo + 2, hi: autumn.hi + 5 },
    detectable: 0.031,
  },
  errors: { before: 0.1121, after: 0.1642, onset: autumn },
  hotspots: [hotspot],
  leaving: [{ segment: hotspot.segment, users: 2707, change: [-0.29, -0.22, -0.15] }],
  link: { reason: 'not of this test' },
  evidence: [
    {
      test: 'Engagement changed',
      result: '11.8 % fewer user-days than expected',
      favours: ['technical', 'behavioural', 'both'],
    },
    { test: 'Order', result: 'errors rose 3 days before users came less', favours: ['technical', 'both'] },
    { test: 'Users without errors', result: 'they too come 2.1 % less', favours: ['behavioural'] },
    { test: 'Dose', result: `more errors, fewer returns, but ${evil}`, favours: ['technical', 'both'] },
    { test: 'Placebo', result: 'too few user-days to tell', favours: [] },
  ],
  reasons: ['Errors explain two thirds of the lost user-days.'],
  counterExplanation: 'A change of price for Enterprise on the same day would look alike.',
  wouldSettle: ['Two more weeks after the errors are gone.'],
  artefacts: [],
  summary:
    'Since 24 September users of Tablet × Enterprise meet 46 % more errors than before. Users who meet them come back less. About two thirds of the lost user-days go with these errors.',
  ...more,
});

/** A diagnosis that could not tell. */
export const untoldDiagnosis = (reason: string): Diagnosis =>
  toldDiagnosis({
    verdict: 'not_enough_evidence',
    confidence: 0.5,
    technicalShare: null,
    behaviouralShare: null,
    engagement: { change: null, lostUserDays: null, onset: null, detectable: null },
    errors: { before: null, after: null, onset: null },
    hotspots: [],
    leaving: [],
    evidence: [],
    reasons: [reason],
    counterExplanation: null,
    wouldSettle: ['A field that tells users apart.'],
    summary: reason,
  });
