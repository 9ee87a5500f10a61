import * as l10n from '@vscode/l10n';
import type { Evidence, Verdict } from '../../model/diagnosis';
import { hotspotMembers } from '../../model/hotspotWords';
import { artefactsTold } from './artefactsTold';
import type { Findings } from './findings';
import { type Judgement, shouldBeSeen } from './judge';
import { likely, unlikely } from './likely';
import { linkRows } from './linkEvidence';
import { userRows } from './userEvidence';
import { besides, count, dayWords, decimal, onsetWords, percent } from './words';

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
  const test = l10n.t('Is the log itself sound?');
  const told = artefactsTold(found);
  if (told.length === 0)
    return {
      test,
      result: l10n.t('No gap, double, robot, renaming or shift of the clock stands out.'),
      favours: [],
    };
  const result = told.map(({ what, leftOut }) => (leftOut ? l10n.t('{0} (left out)', what) : what)).join('; ');
  return { test, result: `${result}.`, favours: ['data_artefact'] };
}

function engagementRow({ engagement, events, full }: Findings): Evidence {
  const test = l10n.t('Do users come less?');
  if ('reason' in engagement) return { test, result: l10n.t('Cannot be told: {0}.', engagement.reason), favours: [] };
  const { from, chance, detectable } = engagement;
  const change = besides(engagement.change);
  const since = dayWords({ events }, from);
  const result = l10n.t(
    'Active user-days since {0} are {1} what the {2} days before make expect; a change of {3} would be seen four times out of five.',
    since,
    change,
    from - full.from,
    percent(detectable),
  );
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
  const test = l10n.t('Did errors rise?');
  if (!hasErrors) return { test, result: l10n.t('No event is told to be an error.'), favours: [] };
  const apart = ownFaults ? [ownWords(ownFaults)] : [];
  const { change, incident, hotspots } = errors;
  if (!change.change)
    return {
      test,
      result: [l10n.t('On no day did the error rate rise more than luck explains.'), ...apart].join(' '),
      favours: ['behavioural', 'mix', 'no_change'],
    };
  const { rateBefore, rateAfter, expectedRate, windows } = change.change;
  const since = dayWords({ events }, windows.after.from - events.calendar.firstDay);
  const rates = l10n.t('{0} before {1}, {2} since', percent(rateBefore), since, percent(rateAfter));
  if (!incident) {
    const mixed = l10n.t(
      '{0}, but {1} is what other shares of the segments alone make of it.',
      rates,
      percent(expectedRate),
    );
    return { test, result: [mixed, ...apart].join(' '), favours: ['mix'] };
  }
  const [first] = hotspots;
  const where = first
    ? l10n.t(
        'most in {0}: {1} errors beyond what was usual (p {2})',
        hotspotMembers(first),
        count(first.excessErrors),
        decimal(first.pValue, 3),
      )
    : l10n.t('in no segment more than in others');
  return { test, result: [`${rates}; ${where}.`, ...apart].join(' '), favours: ['technical', 'both', 'friction'] };
}

const ownWords = ({ errors, dimension }: NonNullable<Findings['ownFaults']>): string =>
  errors === 1
    ? l10n.t("Not counted: 1 error that {0} tells to be users' own, such as wrong passwords.", dimension)
    : l10n.t(
        "Not counted: {0} errors that {1} tells to be users' own, such as wrong passwords.",
        count(errors),
        dimension,
      );

function orderRow(found: Findings): Evidence {
  const test = l10n.t('Which came first?');
  const { engagement, errors, events } = found;
  if ('reason' in engagement || !errors.incident || !engagement.own || engagement.own.chance < likely)
    return { test, result: l10n.t('There are not two changes to put in order.'), favours: [] };
  const { firstDay } = events.calendar;
  const { day, lo, hi } = errors.hotspots[0]?.onset ?? onsetOf(firstDay + errors.incident.from);
  const [first, last] = [lo - firstDay, hi - firstDay];
  const { own } = engagement;
  const both = l10n.t(
    'Errors rose on {0}, users became fewer on {1}',
    onsetWords(found, { day: day - firstDay, lo: first, hi: last }),
    onsetWords(found, { ...own, day: own.from }),
  );
  if (last < own.lo) return { test, result: l10n.t('{0}: errors came first.', both), favours: ['technical', 'both'] };
  if (own.hi < first)
    return { test, result: l10n.t('{0}: errors came later.', both), favours: ['behavioural', 'both'] };
  return { test, result: l10n.t('{0}: either may have been first.', both), favours: [] };
}

const onsetOf = (day: number) => ({ day, lo: day, hi: day });
