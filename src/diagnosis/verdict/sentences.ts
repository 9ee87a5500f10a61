import type { Verdict } from '../../model/diagnosis';
import { hotspotMembers } from '../../model/hotspotWords';
import { estimateOf } from '../estimate';
import { artefactsTold } from './artefactsTold';
import { errorCost } from './errorCost';
import type { Findings } from './findings';
import { type Judgement, shouldBeSeen } from './judge';
import type { LossShares } from './lossShares';
import { besides, count, countRange, dayWords, percent } from './words';

const headlines: Readonly<Record<Verdict, string>> = {
  technical: 'Users come less, and errors go with it.',
  behavioural: 'Users come less, and errors do not go with it.',
  both: 'Users come less: errors go with a part of it, another part is among users without them.',
  friction: 'Errors rose, but no loss of users is seen with them.',
  mix: 'Other or fewer users arrive; those who are there come as before.',
  no_change: 'Neither did users come less, nor did more errors drive them away.',
  not_enough_evidence: 'This log does not tell.',
  data_artefact: 'Something is wrong with the log itself, and nothing surer can be said of its users.',
};

const unseen =
  'Users who meet the errors come back less, though of all users together no fall is to be told from chance.';

/** At most five sentences. */
export function summaryOf(found: Findings, judgement: Judgement, shares: LossShares | null): string {
  const { verdict } = judgement;
  const fault = verdict === 'data_artefact' ? faultSentence(found) : null;
  return [
    headlineOf(found, judgement),
    fault,
    engagementSentence(found),
    errorSentence(found),
    linkSentence(found),
    shareSentence(found, shares),
  ]
    .filter((sentence) => sentence !== null)
    .slice(0, 5)
    .join(' ');
}

/** Errors may well cost users so few days that all of them together hide it. */
function headlineOf({ engagement }: Findings, { verdict }: Judgement): string {
  const isSeen = 'reason' in engagement || engagement.change[2] < 0;
  return verdict === 'technical' && !isSeen ? unseen : headlines[verdict];
}

function faultSentence(found: Findings): string | null {
  const [first] = artefactsTold(found);
  return first ? `What stands out most: ${first.what}${first.leftOut ? '; the rest is told without it' : ''}.` : null;
}

function engagementSentence({ engagement, events }: Findings): string | null {
  if ('reason' in engagement) return `Whether users come less cannot be told: ${engagement.reason}.`;
  const { change, from } = engagement;
  const range = besides(change);
  return `Since ${dayWords({ events }, from)} active user-days are ${range} what was to be expected.`;
}

function errorSentence({ errors: { incident, change, hotspots }, events, hasErrors }: Findings): string | null {
  if (!hasErrors) return 'No event is told to be an error.';
  if (!incident || !change.change) return 'No rise of errors stands out.';
  const [first] = hotspots;
  const where = first ? `, most of all in ${hotspotMembers(first)}` : ', in no field more than elsewhere';
  const { rateBefore, rateAfter } = change.change;
  return `Errors rose from ${percent(rateBefore)} to ${percent(rateAfter)} on ${dayWords({ events }, incident.from)}${where}.`;
}

function linkSentence({ link }: Findings): string | null {
  if ('reason' in link) return null;
  const [after, otherwise] = [link.returnAfterError[1], link.returnOtherwise[1]];
  return `Within ${link.horizon} days of a day with an error ${percent(after)} come back, of like days without ${percent(otherwise)}.`;
}

function shareSentence({ link }: Findings, shares: LossShares | null): string | null {
  if (!shares || 'reason' in link) return null;
  const [lo, mid, hi] = shares.technical;
  const cost = countRange(estimateOf(errorCost(link).mid, errorCost(link).error), 'user-day');
  return hi === 0
    ? null
    : `Errors go with a loss of ${cost}: about ${percent(mid)} of all that is lost (${percent(lo)} to ${percent(hi)}).`;
}

/** Why this verdict and no other. */
export function reasonsOf(
  { errors, engagement, link }: Findings,
  { verdict, chances, linkChance, arrivalChance }: Judgement,
) {
  const reasons: string[] = [];
  if ('reason' in engagement) return [`Users cannot be followed: ${engagement.reason}.`];
  reasons.push(
    errors.incident ? 'Errors rose by themselves.' : 'Errors did not rise, so they cannot explain a change of users.',
  );
  reasons.push(`The chance that users come less by themselves is put at ${percent(engagement.chance)}.`);
  if (errors.incident && !('reason' in link))
    reasons.push(`The chance that errors keep users away is put at ${percent(linkChance)}.`);
  if ('reason' in link && errors.incident) reasons.push(`What errors do to users cannot be told: ${link.reason}.`);
  if (verdict === 'mix') reasons.push(`That the fall is one of newcomers is put at ${percent(arrivalChance)}.`);
  if (verdict === 'not_enough_evidence') {
    const [next, chance] = Object.entries(chances).sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    reasons.push(`The likeliest answer is "${next}" with ${percent(chance)}: too little to tell.`);
  }
  return reasons;
}

export function counterExplanation({ verdict }: Judgement): string | null {
  switch (verdict) {
    case 'technical':
      return 'What hit the same users on the same day as the errors, a price or a competitor say, and is in no field of the log.';
    case 'behavioural':
      return 'Failures that the log does not record as errors, slowness say, or a season of which the log has no other year.';
    case 'both':
      return 'Errors that drive users away for longer than the log shows would explain more than is told here.';
    case 'friction':
      return 'A loss that comes later than the log goes, or among users who had no choice but to stay so far.';
    case 'mix':
      return 'Users who were given new names would look like others.';
    case 'no_change':
      return 'A change that is smaller than this log shows.';
    default:
      return null;
  }
}

export function wouldSettle({ engagement, errors, hasUsers, hasErrors, full }: Findings, { verdict }: Judgement) {
  const wanted: string[] = [];
  if (!hasUsers) wanted.push('A field that names users.');
  if (!hasErrors) wanted.push('A field that tells errors from successes.');
  if ('reason' in engagement) return hasUsers ? [...wanted, 'A log of more days, or of more users.'] : wanted;
  const days = full.to - full.from;
  const { detectable } = engagement;
  if (verdict === 'not_enough_evidence' || detectable > shouldBeSeen) {
    const times = Math.ceil((detectable / shouldBeSeen) ** 2);
    if (times > 1)
      wanted.push(`About ${count(times)} times as many users, or days beyond the ${count(days)} there are.`);
  }
  if (days < 400) wanted.push('The same weeks of the year before, to tell a season from a change.');
  if (errors.incident && verdict !== 'friction')
    wanted.push('The weeks after the errors are gone: who was driven away by them comes back, if at all, then.');
  if (verdict === 'behavioural') wanted.push('How long answers took, and failures that are no errors in the log.');
  return wanted;
}
