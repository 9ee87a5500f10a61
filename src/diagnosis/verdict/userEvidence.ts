import * as l10n from '@vscode/l10n';
import { counted } from '../../model/counted';
import type { Evidence } from '../../model/diagnosis';
import { textLocale } from '../../model/textLocale';
import type { LifecyclePart } from '../decomposition/lifecycleChange';
import { estimateOf } from '../estimate';
import type { Findings } from './findings';
import type { Judgement } from './judge';
import { likely, unlikely } from './likely';
import { decimal, percentRange } from './words';

/** Which users come less, test by test. */
export const userRows = (found: Findings, judgement: Judgement): readonly Evidence[] => [
  elsewhereRow(found),
  studyRow(found),
  precedenceRow(found),
  newcomersRow(found, judgement),
  ...lifecycleRow(found),
];

function elsewhereRow({ engagement }: Findings): Evidence {
  const test = l10n.t('Do users come less where errors did not rise?');
  if ('reason' in engagement || !engagement.elsewhere)
    return { test, result: l10n.t('There is no such group of users to compare with.'), favours: [] };
  const { change, error } = engagement.elsewhere;
  return {
    test,
    result: l10n.t('Their user-days changed by {0}.', percentRange(estimateOf(change, error))),
    favours:
      engagement.chance >= likely
        ? ['behavioural', 'both']
        : engagement.chance <= unlikely
          ? ['technical', 'friction']
          : [],
  };
}

function studyRow({ study }: Findings): Evidence {
  const test = l10n.t('Did users where errors rose fall behind the others?');
  if ('reason' in study) return { test, result: l10n.t('Cannot be told: {0}.', study.reason), favours: [] };
  const { change, pValue, driftBefore, impactedUsers } = study;
  const [users, chance] = [counted.users(impactedUsers, textLocale), decimal(pValue, 3)];
  return {
    test,
    result:
      driftBefore < 0.05
        ? l10n.t(
            '{0}: {1} against the rest (p {2}), but both had drifted apart before.',
            users,
            percentRange(change),
            chance,
          )
        : l10n.t('{0}: {1} against the rest (p {2}).', users, percentRange(change), chance),
    favours: pValue < 0.05 && driftBefore >= 0.05 ? ['technical', 'both'] : [],
  };
}

function precedenceRow({ precedence }: Findings): Evidence {
  const test = l10n.t('Did coming back fall most where errors rose most?');
  if ('reason' in precedence) return { test, result: l10n.t('Cannot be told: {0}.', precedence.reason), favours: [] };
  const { members, correlation, pValue } = precedence;
  return {
    test,
    result: l10n.t(
      'Rank correlation over {0} members {1} (p {2}).',
      members,
      decimal(correlation, 2),
      decimal(pValue, 3),
    ),
    favours: pValue < 0.05 ? ['technical', 'both'] : [],
  };
}

function newcomersRow({ newcomers }: Findings, { arrivalChance }: Judgement): Evidence {
  const test = l10n.t('Are there fewer newcomers, or do those who were there come less?');
  if ('reason' in newcomers) return { test, result: l10n.t('Cannot be told: {0}.', newcomers.reason), favours: [] };
  const { before, after, ofNew, ofOthers, days } = newcomers;
  return {
    test,
    result: l10n.t(
      'New users a day: {0} before, {1} after. Of all user-days of {2} days, newcomers account for {3}, others for {4}.',
      decimal(before, 1),
      decimal(after, 1),
      days,
      percentRange(ofNew),
      percentRange(ofOthers),
    ),
    favours: arrivalChance >= likely ? ['mix'] : arrivalChance <= unlikely ? ['behavioural', 'technical', 'both'] : [],
  };
}

const partWords: readonly (readonly [LifecyclePart, (change: string) => string])[] = [
  ['new', (change) => l10n.t('new users {0}', change)],
  ['retained', (change) => l10n.t('those who stay, by coming more or less often {0}', change)],
  ['resurrected', (change) => l10n.t('those who came back after a time {0}', change)],
  ['dormant', (change) => l10n.t('those who came before only {0}', change)],
];

/** Takes the change of daily users apart; it speaks for no verdict by itself. */
function lifecycleRow({ lifecycle }: Findings): readonly Evidence[] {
  if (!lifecycle) return [];
  const { before, after, parts, knowsResurrected } = lifecycle;
  const signed = (n: number): string => `${n < 0 ? '−' : '+'}${decimal(Math.abs(n), 1)}`;
  const told = partWords
    .filter(([part]) => knowsResurrected || part !== 'resurrected')
    .map(([part, words]) => words(signed(parts[part][1])));
  return [
    {
      test: l10n.t('Who makes the difference?'),
      result: l10n.t(
        'Users a day: {0} before, {1} since; of that {2}.',
        decimal(before, 1),
        decimal(after, 1),
        told.join(', '),
      ),
      favours: [],
    },
  ];
}
