import * as l10n from '@vscode/l10n';
import type { Evidence } from '../../model/diagnosis';
import type { Link } from '../../model/link';
import { estimateOf } from '../estimate';
import { errorCost } from './errorCost';
import type { Findings } from './findings';
import type { Judgement } from './judge';
import { likely, unlikely } from './likely';
import { errorOf } from './linkChance';
import { count, decimal, percent, percentRange, userDayRange } from './words';

/** What errors do to users, test by test. */
export function linkRows(link: Findings['link'], { linkChance }: Judgement): readonly Evidence[] {
  const test = l10n.t('Do users come back less after an error?');
  if ('reason' in link) return [{ test, result: l10n.t('Cannot be told: {0}.', link.reason), favours: [] }];
  const isReal = linkChance >= likely;
  const isNone = linkChance <= unlikely;
  const cost = errorCost(link);
  return [
    {
      test,
      result: l10n.t(
        '{0} come back within {1} days of a day with an error, {2} of like days without: a difference of {3}. It is an association; something unseen would have to make both {4} times as likely to explain it.',
        percent(link.returnAfterError[1]),
        link.horizon,
        percent(link.returnOtherwise[1]),
        percentRange(link.effect),
        decimal(link.eValue, 1),
      ),
      favours: isReal ? ['technical', 'both'] : isNone ? ['friction', 'behavioural', 'no_change'] : [],
    },
    doseRow(link),
    placeboRow(link),
    {
      test: l10n.t('How many user-days did the errors cost?'),
      result: l10n.t(
        '{0}; on {1} more user-days users tried and nothing succeeded.',
        userDayRange(estimateOf(cost.mid, cost.error)),
        count(link.lost.blocked),
      ),
      favours: isReal && cost.mid > 1.96 * cost.error ? ['technical', 'both'] : [],
    },
  ];
}

function doseRow({ dose, doseTrend }: Link): Evidence {
  const test = l10n.t('Do more errors go with less coming back?');
  if (dose.length < 2 || doseTrend === null)
    return {
      test,
      result: l10n.t('Nearly all days with an error have one: there is no trend to see.'),
      favours: [],
    };
  const steps = dose.map(({ errors, effect }) => `${errors}: ${percent(effect[1])}`).join(', ');
  return {
    test,
    result:
      doseTrend < 0.001
        ? l10n.t(
            'Change of coming back by errors of the day {0}; the chance of such a trend by luck is under {1}.',
            steps,
            decimal(0.001, 3),
          )
        : l10n.t(
            'Change of coming back by errors of the day {0}; the chance of such a trend by luck is {1}.',
            steps,
            decimal(doseTrend, 3),
          ),
    favours: doseTrend < 0.05 ? ['technical', 'both'] : [],
  };
}

function placeboRow({ placebo, effect }: Link): Evidence {
  const test = l10n.t('Do errors "explain" the time before them? (They cannot.)');
  if (!placebo) return { test, result: l10n.t('There are too few days to tell.'), favours: [] };
  const isClean = Math.abs(placebo[1]) < Math.max(2 * errorOf(placebo), Math.abs(effect[1]) / 3);
  return {
    test,
    result: isClean
      ? l10n.t('Coming in the week before differs by {0}: users with errors are like others.', percentRange(placebo))
      : l10n.t(
          'Coming in the week before differs by {0}: users with errors differ in more than errors.',
          percentRange(placebo),
        ),
    favours: isClean ? [] : ['not_enough_evidence'],
  };
}
