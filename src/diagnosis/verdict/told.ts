import { type Diagnosis, type ErrorReturnLink, verdicts } from '../../model/diagnosis';
import type { Onset } from '../../model/hotspot';
import type { Interval } from '../../model/link';
import { estimateOf } from '../estimate';
import { artefactsTold } from './artefactsTold';
import { confidenceOf } from './confidence';
import { confidenceTable } from './confidenceTable';
import { errorCost } from './errorCost';
import { evidenceOf } from './evidence';
import type { Findings } from './findings';
import type { Judgement } from './judge';
import { lossShares } from './lossShares';
import { counterExplanation, reasonsOf, summaryOf, wouldSettle } from './sentences';

/** Members are told to lose users if that is as likely. */
const likely = 0.8;

/** A judgement with all that it is made of, as it is told. */
export function told(found: Findings, judgement: Judgement): Diagnosis {
  const shares = lossShares(found, judgement);
  const { change } = found.errors.change;
  const chance = chanceOf(judgement);
  return {
    verdict: judgement.verdict,
    confidence: confidenceOf(judgement.verdict, chance),
    chance,
    calibratedOn: confidenceTable.logs,
    technicalShare: shares?.technical ?? null,
    behaviouralShare: shares?.behavioural ?? null,
    engagement: engagementTold(found, judgement),
    errors: { before: change?.rateBefore ?? null, after: change?.rateAfter ?? null, onset: errorOnset(found) },
    hotspots: found.errors.hotspots,
    leaving: leavingTold(found),
    link: linkTold(found.link),
    evidence: evidenceOf(found, judgement),
    reasons: reasonsOf(found, judgement),
    counterExplanation: counterExplanation(judgement),
    wouldSettle: wouldSettle(found, judgement),
    artefacts: artefactsTold(found),
    summary: summaryOf(found, judgement, shares),
  };
}

function engagementTold({ engagement, events }: Findings, { verdict }: Judgement): Diagnosis['engagement'] {
  if ('reason' in engagement) return { change: null, lostUserDays: null, onset: null, detectable: null };
  const { all, change, from, lo, hi, detectable } = engagement;
  const lost = change.map((share) => -share * all.expected);
  const isTold = ['technical', 'behavioural', 'both', 'mix'].includes(verdict);
  const { firstDay } = events.calendar;
  return {
    change,
    lostUserDays: lost.reverse() as unknown as Interval,
    onset: isTold ? { day: firstDay + from, lo: firstDay + lo, hi: firstDay + hi, until: null } : null,
    detectable,
  };
}

const leavingTold = ({ engagement }: Findings): Diagnosis['leaving'] =>
  'reason' in engagement
    ? []
    : engagement.members
        .filter(({ chance }) => chance >= likely)
        .map(({ segment, users, change, error }) => ({ segment, users, change: estimateOf(change, error) }));

/** That of the verdict; where it is that nothing can be told, that no other one is right. */
const chanceOf = ({ verdict, chances }: Judgement): number =>
  verdict === 'not_enough_evidence' ? 1 - Math.max(...likeliest(chances)) : chances[verdict];

const likeliest = (chances: Judgement['chances']): readonly number[] =>
  verdicts.flatMap((verdict) => (verdict === 'not_enough_evidence' ? [] : [chances[verdict]]));

/** That of the hotspot with most excess, or of all errors where no segment stands out. */
function errorOnset({ errors: { hotspots, incident }, events, full }: Findings): Onset | null {
  if (!incident) return null;
  const { firstDay } = events.calendar;
  const day = firstDay + incident.from;
  const own = hotspots[0]?.onset;
  return own ?? { day, lo: day, hi: day, until: incident.to < full.to ? firstDay + incident.to : null };
}

function linkTold(link: Findings['link']): ErrorReturnLink {
  if ('reason' in link) return link;
  const cost = errorCost(link);
  return {
    returnAfterError: link.returnAfterError,
    returnOtherwise: link.returnOtherwise,
    effect: link.effect,
    userDays: link.exposed,
    riskRatio: link.riskRatio,
    eValue: link.eValue,
    dose: link.dose,
    placebo: link.placebo,
    blockedUserDays: link.lost.blocked,
    lostUserDays: estimateOf(cost.mid, cost.error),
  };
}
