import type { Evidence } from '../../model/diagnosis';
import type { Link } from '../../model/link';
import { estimateOf } from '../estimate';
import { errorCost } from './errorCost';
import type { Findings } from './findings';
import type { Judgement } from './judge';
import { likely, unlikely } from './likely';
import { errorOf } from './linkChance';
import { count, countRange, percent, percentRange } from './words';

/** What errors do to users, test by test. */
export function linkRows(link: Findings['link'], { linkChance }: Judgement): readonly Evidence[] {
  const test = 'Do users come back less after an error?';
  if ('reason' in link) return [{ test, result: `Cannot be told: ${link.reason}.`, favours: [] }];
  const isReal = linkChance >= likely;
  const isNone = linkChance <= unlikely;
  const cost = errorCost(link);
  return [
    {
      test,
      result: `${percent(link.returnAfterError[1])} come back within ${link.horizon} days of a day with an error, ${percent(link.returnOtherwise[1])} of like days without: a difference of ${percentRange(link.effect)}. It is an association; something unseen would have to make both ${link.eValue.toFixed(1)} times as likely to explain it.`,
      favours: isReal ? ['technical', 'both'] : isNone ? ['friction', 'behavioural', 'no_change'] : [],
    },
    doseRow(link),
    placeboRow(link),
    {
      test: 'How many user-days did the errors cost?',
      result: `${countRange(estimateOf(cost.mid, cost.error), 'user-day')}; on ${count(link.lost.blocked)} more user-days users tried and nothing succeeded.`,
      favours: isReal && cost.mid > 1.96 * cost.error ? ['technical', 'both'] : [],
    },
  ];
}

function doseRow({ dose, doseTrend }: Link): Evidence {
  const test = 'Do more errors go with less coming back?';
  if (dose.length < 2 || doseTrend === null)
    return { test, result: 'Nearly all days with an error have one: there is no trend to see.', favours: [] };
  const steps = dose.map(({ errors, effect }) => `${errors}: ${percent(effect[1])}`).join(', ');
  return {
    test,
    result: `Change of coming back by errors of the day ${steps}; the chance of such a trend by luck is ${doseTrend < 0.001 ? 'under 0.001' : doseTrend.toFixed(3)}.`,
    favours: doseTrend < 0.05 ? ['technical', 'both'] : [],
  };
}

function placeboRow({ placebo, effect }: Link): Evidence {
  const test = 'Do errors "explain" the time before them? (They cannot.)';
  if (!placebo) return { test, result: 'There are too few days to tell.', favours: [] };
  const isClean = Math.abs(placebo[1]) < Math.max(2 * errorOf(placebo), Math.abs(effect[1]) / 3);
  return {
    test,
    result: `Coming in the week before differs by ${percentRange(placebo)}: ${isClean ? 'users with errors are like others' : 'users with errors differ in more than errors'}.`,
    favours: isClean ? [] : ['not_enough_evidence'],
  };
}
