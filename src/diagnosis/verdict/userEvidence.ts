import type { Evidence } from '../../model/diagnosis';
import { plural } from '../../model/plural';
import type { LifecyclePart } from '../decomposition/lifecycleChange';
import { estimateOf } from '../estimate';
import type { Findings } from './findings';
import type { Judgement } from './judge';
import { likely, unlikely } from './likely';
import { count, percentRange } from './words';

/** Which users come less, test by test. */
export const userRows = (found: Findings, judgement: Judgement): readonly Evidence[] => [
  elsewhereRow(found),
  studyRow(found),
  precedenceRow(found),
  newcomersRow(found, judgement),
  ...lifecycleRow(found),
];

function elsewhereRow({ engagement }: Findings): Evidence {
  const test = 'Do users come less where errors did not rise?';
  if ('reason' in engagement || !engagement.elsewhere)
    return { test, result: 'There is no such group of users to compare with.', favours: [] };
  const { change, error } = engagement.elsewhere;
  return {
    test,
    result: `Their user-days changed by ${percentRange(estimateOf(change, error))}.`,
    favours:
      engagement.chance >= likely
        ? ['behavioural', 'both']
        : engagement.chance <= unlikely
          ? ['technical', 'friction']
          : [],
  };
}

function studyRow({ study }: Findings): Evidence {
  const test = 'Did users where errors rose fall behind the others?';
  if ('reason' in study) return { test, result: `Cannot be told: ${study.reason}.`, favours: [] };
  const { change, pValue, driftBefore, impactedUsers } = study;
  const drift = driftBefore < 0.05 ? ', but both had drifted apart before' : '';
  return {
    test,
    result: `${count(impactedUsers)} ${plural(impactedUsers, 'user')}: ${percentRange(change)} against the rest (p ${pValue.toFixed(3)})${drift}.`,
    favours: pValue < 0.05 && driftBefore >= 0.05 ? ['technical', 'both'] : [],
  };
}

function precedenceRow({ precedence }: Findings): Evidence {
  const test = 'Did coming back fall most where errors rose most?';
  if ('reason' in precedence) return { test, result: `Cannot be told: ${precedence.reason}.`, favours: [] };
  const { members, correlation, pValue } = precedence;
  return {
    test,
    result: `Rank correlation over ${members} members ${correlation.toFixed(2)} (p ${pValue.toFixed(3)}).`,
    favours: pValue < 0.05 ? ['technical', 'both'] : [],
  };
}

function newcomersRow({ newcomers }: Findings, { arrivalChance }: Judgement): Evidence {
  const test = 'Are there fewer newcomers, or do those who were there come less?';
  if ('reason' in newcomers) return { test, result: `Cannot be told: ${newcomers.reason}.`, favours: [] };
  const { before, after, ofNew, ofOthers, days } = newcomers;
  return {
    test,
    result: `New users a day: ${before.toFixed(1)} before, ${after.toFixed(1)} after. Of all user-days of ${days} days, newcomers account for ${percentRange(ofNew)}, others for ${percentRange(ofOthers)}.`,
    favours: arrivalChance >= likely ? ['mix'] : arrivalChance <= unlikely ? ['behavioural', 'technical', 'both'] : [],
  };
}

const partNames: readonly (readonly [LifecyclePart, string])[] = [
  ['new', 'new users'],
  ['retained', 'those who stay, by coming more or less often'],
  ['resurrected', 'those who came back after a time'],
  ['dormant', 'those who came before only'],
];

/** Takes the change of daily users apart; it speaks for no verdict by itself. */
function lifecycleRow({ lifecycle }: Findings): readonly Evidence[] {
  if (!lifecycle) return [];
  const { before, after, parts, knowsResurrected } = lifecycle;
  const signed = (n: number): string => `${n < 0 ? '−' : '+'}${Math.abs(n).toFixed(1)}`;
  const told = partNames
    .filter(([part]) => knowsResurrected || part !== 'resurrected')
    .map(([part, name]) => `${name} ${signed(parts[part][1])}`);
  return [
    {
      test: 'Who makes the difference?',
      result: `Users a day: ${before.toFixed(1)} before, ${after.toFixed(1)} since; of that ${told.join(', ')}.`,
      favours: [],
    },
  ];
}
