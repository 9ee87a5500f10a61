import type { Evidence, Verdict } from '../../model/diagnosis';
import { hotspotMembers } from '../../model/hotspotWords';
import type { Link } from '../../model/link';
import { estimateOf } from '../estimate';
import { artefactsTold } from './artefactsTold';
import { errorCost } from './errorCost';
import type { Findings } from './findings';
import { type Judgement, shouldBeSeen } from './judge';
import { errorOf } from './linkChance';
import { besides, count, countRange, dayWords, onsetWords, percent, percentRange } from './words';

const likely = 0.8;
const unlikely = 0.2;

/** The tests one by one: what each asked, what it found in numbers, and for which verdicts that speaks. */
export function evidenceOf(found: Findings, judgement: Judgement): readonly Evidence[] {
  return [
    artefactRow(found),
    engagementRow(found),
    errorsRow(found),
    orderRow(found),
    ...linkRows(found.link, judgement),
    elsewhereRow(found),
    studyRow(found),
    precedenceRow(found),
    newcomersRow(found, judgement),
  ];
}

function artefactRow(found: Findings): Evidence {
  const test = 'Is the log itself sound?';
  const told = artefactsTold(found);
  if (told.length === 0)
    return { test, result: 'No gap, double, robot, renaming or shift of the clock stands out.', favours: [] };
  const result = told.map(({ what, leftOut }) => `${what}${leftOut ? ' (left out)' : ''}`).join('; ');
  return { test, result: `${result}.`, favours: ['data_artefact'] };
}

function engagementRow({ engagement, events, full }: Findings): Evidence {
  const test = 'Do users come less?';
  if ('reason' in engagement) return { test, result: `Cannot be told: ${engagement.reason}.`, favours: [] };
  const { all, from, chance, detectable } = engagement;
  const change = besides(estimateOf(all.change, all.error));
  const since = dayWords({ events }, from);
  const seen = `a change of ${percent(detectable)} would be seen four times out of five`;
  const result = `Active user-days since ${since} are ${change} what the ${from - full.from} days before make expect; ${seen}.`;
  const isFall = all.change + 1.96 * all.error < 0;
  const favours: Verdict[] =
    chance >= likely || (isFall && chance > unlikely)
      ? ['technical', 'behavioural', 'both', 'mix']
      : chance <= unlikely && detectable <= shouldBeSeen
        ? ['no_change', 'friction']
        : ['not_enough_evidence'];
  return { test, result, favours };
}

function errorsRow({ errors, events, hasErrors }: Findings): Evidence {
  const test = 'Did errors rise?';
  if (!hasErrors) return { test, result: 'No event is told to be an error.', favours: [] };
  const { change, incident, hotspots } = errors;
  if (!change.change)
    return {
      test,
      result: 'On no day did the error rate rise more than luck explains.',
      favours: ['behavioural', 'mix', 'no_change'],
    };
  const { rateBefore, rateAfter, expectedRate, windows } = change.change;
  const since = dayWords({ events }, windows.after.from - events.calendar.firstDay);
  const rates = `${percent(rateBefore)} before ${since}, ${percent(rateAfter)} since`;
  if (!incident)
    return {
      test,
      result: `${rates}, but ${percent(expectedRate)} is what other shares of the segments alone make of it.`,
      favours: ['mix'],
    };
  const [first] = hotspots;
  const where = first
    ? `most in ${hotspotMembers(first)}: ${count(first.excessErrors)} errors beyond what was usual (p ${first.pValue.toFixed(3)})`
    : 'in no segment more than in others';
  return { test, result: `${rates}; ${where}.`, favours: ['technical', 'both', 'friction'] };
}

function orderRow(found: Findings): Evidence {
  const test = 'Which came first?';
  const { engagement, errors } = found;
  if ('reason' in engagement || !errors.incident)
    return { test, result: 'There are not two changes to put in order.', favours: [] };
  const onset = errors.hotspots[0]?.onset ?? null;
  const day = onset ? onset.day - found.events.calendar.firstDay : errors.incident.from;
  const bounds = onset
    ? { day, lo: onset.lo - found.events.calendar.firstDay, hi: onset.hi - found.events.calendar.firstDay }
    : { day, lo: day, hi: day };
  return {
    test,
    result: `Errors rose on ${onsetWords(found, bounds)}; users are compared from that day on, and no order of the two is claimed.`,
    favours: [],
  };
}

function linkRows(link: Findings['link'], { linkChance }: Judgement): readonly Evidence[] {
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
    result: `${count(impactedUsers)} users: ${percentRange(change)} against the rest (p ${pValue.toFixed(3)})${drift}.`,
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
