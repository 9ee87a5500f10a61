import type { Evidence, Verdict } from '../../model/diagnosis';
import { hotspotMembers } from '../../model/hotspotWords';
import { plural } from '../../model/plural';
import { artefactsTold } from './artefactsTold';
import type { Findings } from './findings';
import { type Judgement, shouldBeSeen } from './judge';
import { likely, unlikely } from './likely';
import { linkRows } from './linkEvidence';
import { userRows } from './userEvidence';
import { besides, count, dayWords, onsetWords, percent } from './words';

/** The tests one by one: what each asked, what it found in numbers, and for which verdicts that speaks. */
export function evidenceOf(found: Findings, judgement: Judgement): readonly Evidence[] {
  return [
    artefactRow(found),
    engagementRow(found),
    errorsRow(found),
    orderRow(found),
    ...linkRows(found.link, judgement),
    ...userRows(found, judgement),
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
  const { from, chance, detectable } = engagement;
  const change = besides(engagement.change);
  const since = dayWords({ events }, from);
  const seen = `a change of ${percent(detectable)} would be seen four times out of five`;
  const result = `Active user-days since ${since} are ${change} what the ${from - full.from} days before make expect; ${seen}.`;
  const isFall = engagement.change[2] < 0;
  const favours: Verdict[] =
    chance >= likely || (isFall && chance > unlikely)
      ? ['technical', 'behavioural', 'both', 'mix']
      : chance <= unlikely && detectable <= shouldBeSeen
        ? ['no_change', 'friction']
        : ['not_enough_evidence'];
  return { test, result, favours };
}

function errorsRow({ errors, ownFaults, events, hasErrors }: Findings): Evidence {
  const test = 'Did errors rise?';
  if (!hasErrors) return { test, result: 'No event is told to be an error.', favours: [] };
  const apart = ownFaults
    ? ` Not counted: ${count(ownFaults.errors)} ${plural(ownFaults.errors, 'error')} that ${ownFaults.dimension} tells to be users' own, such as wrong passwords.`
    : '';
  const { change, incident, hotspots } = errors;
  if (!change.change)
    return {
      test,
      result: `On no day did the error rate rise more than luck explains.${apart}`,
      favours: ['behavioural', 'mix', 'no_change'],
    };
  const { rateBefore, rateAfter, expectedRate, windows } = change.change;
  const since = dayWords({ events }, windows.after.from - events.calendar.firstDay);
  const rates = `${percent(rateBefore)} before ${since}, ${percent(rateAfter)} since`;
  if (!incident)
    return {
      test,
      result: `${rates}, but ${percent(expectedRate)} is what other shares of the segments alone make of it.${apart}`,
      favours: ['mix'],
    };
  const [first] = hotspots;
  const where = first
    ? `most in ${hotspotMembers(first)}: ${count(first.excessErrors)} errors beyond what was usual (p ${first.pValue.toFixed(3)})`
    : 'in no segment more than in others';
  return { test, result: `${rates}; ${where}.${apart}`, favours: ['technical', 'both', 'friction'] };
}

function orderRow(found: Findings): Evidence {
  const test = 'Which came first?';
  const { engagement, errors, events } = found;
  if ('reason' in engagement || !errors.incident || !engagement.own || engagement.own.chance < likely)
    return { test, result: 'There are not two changes to put in order.', favours: [] };
  const { firstDay } = events.calendar;
  const { day, lo, hi } = errors.hotspots[0]?.onset ?? onsetOf(firstDay + errors.incident.from);
  const [first, last] = [lo - firstDay, hi - firstDay];
  const { own } = engagement;
  const both = `Errors rose on ${onsetWords(found, { day: day - firstDay, lo: first, hi: last })}, users became fewer on ${onsetWords(found, { ...own, day: own.from })}`;
  if (last < own.lo) return { test, result: `${both}: errors came first.`, favours: ['technical', 'both'] };
  if (own.hi < first) return { test, result: `${both}: errors came later.`, favours: ['behavioural', 'both'] };
  return { test, result: `${both}: either may have been first.`, favours: [] };
}

const onsetOf = (day: number) => ({ day, lo: day, hi: day });
