import * as l10n from '@vscode/l10n';
import { type Verdict, verdicts } from '../../model/diagnosis';
import { verdictWord } from '../../model/diagnosisWords';
import { hotspotMembers } from '../../model/hotspotWords';
import { estimateOf } from '../estimate';
import { artefactsTold } from './artefactsTold';
import { errorCost } from './errorCost';
import type { Findings } from './findings';
import { type Judgement, shouldBeSeen } from './judge';
import type { LossShares } from './lossShares';
import { besides, count, dayWords, percent, userDayRange } from './words';

const headlines: Readonly<Record<Verdict, string>> = {
  technical: l10n.t('Users come less, and errors go with it.'),
  behavioural: l10n.t('Users come less, and errors do not go with it.'),
  both: l10n.t('Users come less: errors go with a part of it, another part is among users without them.'),
  friction: l10n.t('Errors rose, but no loss of users is seen with them.'),
  mix: l10n.t('Other or fewer users arrive; those who are there come as before.'),
  no_change: l10n.t('Neither did users come less, nor did more errors drive them away.'),
  not_enough_evidence: l10n.t('This log does not tell.'),
  data_artefact: l10n.t('Something is wrong with the log itself, and nothing surer can be said of its users.'),
};

const unseen = l10n.t(
  'Users who meet the errors come back less, though of all users together no fall is to be told from chance.',
);

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
  if (!first) return null;
  return first.leftOut
    ? l10n.t('What stands out most: {0}; the rest is told without it.', first.what)
    : l10n.t('What stands out most: {0}.', first.what);
}

function engagementSentence({ engagement, events }: Findings): string | null {
  if ('reason' in engagement) return l10n.t('Whether users come less cannot be told: {0}.', engagement.reason);
  const { change, from } = engagement;
  const range = besides(change);
  return l10n.t('Since {0} active user-days are {1} what was to be expected.', dayWords({ events }, from), range);
}

function errorSentence({ errors: { incident, change, hotspots }, events, hasErrors }: Findings): string | null {
  if (!hasErrors) return l10n.t('No event is told to be an error.');
  if (!incident || !change.change) return l10n.t('No rise of errors stands out.');
  const [first] = hotspots;
  const [before, after] = [percent(change.change.rateBefore), percent(change.change.rateAfter)];
  const day = dayWords({ events }, incident.from);
  return first
    ? l10n.t('Errors rose from {0} to {1} on {2}, most of all in {3}.', before, after, day, hotspotMembers(first))
    : l10n.t('Errors rose from {0} to {1} on {2}, in no field more than elsewhere.', before, after, day);
}

function linkSentence({ link }: Findings): string | null {
  if ('reason' in link) return null;
  const [after, otherwise] = [link.returnAfterError[1], link.returnOtherwise[1]];
  return l10n.t(
    'Within {0} days of a day with an error {1} come back, of like days without {2}.',
    link.horizon,
    percent(after),
    percent(otherwise),
  );
}

function shareSentence({ link }: Findings, shares: LossShares | null): string | null {
  if (!shares || 'reason' in link) return null;
  const [lo, mid, hi] = shares.technical;
  const cost = userDayRange(estimateOf(errorCost(link).mid, errorCost(link).error));
  return hi === 0
    ? null
    : l10n.t(
        'Errors go with a loss of {0}: about {1} of all that is lost ({2} to {3}).',
        cost,
        percent(mid),
        percent(lo),
        percent(hi),
      );
}

/** Why this verdict and no other. */
export function reasonsOf(
  { errors, engagement, link }: Findings,
  { verdict, chances, linkChance, arrivalChance }: Judgement,
) {
  const reasons: string[] = [];
  if ('reason' in engagement) return [l10n.t('Users cannot be followed: {0}.', engagement.reason)];
  reasons.push(
    errors.incident
      ? l10n.t('Errors rose by themselves.')
      : l10n.t('Errors did not rise, so they cannot explain a change of users.'),
  );
  reasons.push(l10n.t('The chance that users come less by themselves is put at {0}.', percent(engagement.chance)));
  if (errors.incident && !('reason' in link))
    reasons.push(l10n.t('The chance that errors keep users away is put at {0}.', percent(linkChance)));
  if ('reason' in link && errors.incident)
    reasons.push(l10n.t('What errors do to users cannot be told: {0}.', link.reason));
  if (verdict === 'mix')
    reasons.push(l10n.t('That the fall is one of newcomers is put at {0}.', percent(arrivalChance)));
  if (verdict === 'not_enough_evidence') {
    const next = verdicts.reduce((a, b) => (chances[b] > chances[a] ? b : a));
    const chance = percent(chances[next]);
    reasons.push(l10n.t('The likeliest answer is "{0}" with {1}: too little to tell.', verdictWord(next), chance));
  }
  return reasons;
}

export function counterExplanation({ verdict }: Judgement): string | null {
  switch (verdict) {
    case 'technical':
      return l10n.t(
        'What hit the same users on the same day as the errors, a price or a competitor say, and is in no field of the log.',
      );
    case 'behavioural':
      return l10n.t(
        'Failures that the log does not record as errors, slowness say, or a season of which the log has no other year.',
      );
    case 'both':
      return l10n.t('Errors that drive users away for longer than the log shows would explain more than is told here.');
    case 'friction':
      return l10n.t('A loss that comes later than the log goes, or among users who had no choice but to stay so far.');
    case 'mix':
      return l10n.t('Users who were given new names would look like others.');
    case 'no_change':
      return l10n.t('A change that is smaller than this log shows.');
    default:
      return null;
  }
}

export function wouldSettle({ engagement, errors, hasUsers, hasErrors, full }: Findings, { verdict }: Judgement) {
  const wanted: string[] = [];
  if (!hasUsers) wanted.push(l10n.t('A field that names users.'));
  if (!hasErrors) wanted.push(l10n.t('A field that tells errors from successes.'));
  if ('reason' in engagement) return hasUsers ? [...wanted, l10n.t('A log of more days, or of more users.')] : wanted;
  const days = full.to - full.from;
  const { detectable } = engagement;
  if (verdict === 'not_enough_evidence' || detectable > shouldBeSeen) {
    const times = Math.ceil((detectable / shouldBeSeen) ** 2);
    if (times > 1)
      wanted.push(
        l10n.t('About {0} times as many users, or days beyond the {1} there are.', count(times), count(days)),
      );
  }
  if (days < 400) wanted.push(l10n.t('The same weeks of the year before, to tell a season from a change.'));
  if (errors.incident && verdict !== 'friction')
    wanted.push(
      l10n.t('The weeks after the errors are gone: who was driven away by them comes back, if at all, then.'),
    );
  if (verdict === 'behavioural')
    wanted.push(l10n.t('How long answers took, and failures that are no errors in the log.'));
  return wanted;
}
