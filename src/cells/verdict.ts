import * as l10n from '@vscode/l10n';
import { partsAt } from '../measures/finish';
import type { Calendar, DayRange } from '../model/calendar';
import { counted } from '../model/counted';
import type { Diagnosis } from '../model/diagnosis';
import type { Onset } from '../model/hotspot';
import { type Clause, periodSource, type Selection } from '../model/selection';
import type { Cell } from './cell';
import { searchedClauses } from './hotspots';

/** What there is to judge; the verdict itself is made by who shows it, as it takes a while. */
export interface VerdictAnswer {
  readonly events: number;
  readonly errors: number;
}

/** Whether users leave because of errors or of their own will, with what speaks for it and against. */
export const verdict: Cell<Record<never, never>, VerdictAnswer> = {
  title: l10n.t('Verdict'),

  queries(_, { selection }) {
    return [{ parts: ['events', 'errors'], by: [], clauses: searchedClauses(selection) }];
  },

  answer(_, [table]) {
    if (!table) throw new Error('a verdict needs one table');
    const part = partsAt(table, 0);
    return { events: part('events'), errors: part('errors') };
  },

  words({ events, errors }, locale) {
    return l10n.t('Judged by {0} with {1}.', counted.events(events, locale), counted.errors(errors, locale));
  },
};

/** What is judged but for the period: the selection without the hotspot that the cell itself selects. */
export const judgedClauses = (selection: Selection): readonly Clause[] =>
  searchedClauses(selection).filter(({ source }) => source !== periodSource);

/** Since when it is as the verdict says: the onset of errors where they are behind it, else that of the fall. */
export function onsetOf({ verdict: told, errors, engagement }: Diagnosis): Onset | null {
  const byErrors = told === 'technical' || told === 'both' || told === 'friction';
  return byErrors ? (errors.onset ?? engagement.onset) : (engagement.onset ?? errors.onset);
}

/** The days from the onset on, as the cell selects them; `null` where there is none. */
export function periodSinceOnset(
  diagnosis: Diagnosis,
  { firstDay, days }: Pick<Calendar, 'firstDay' | 'days'>,
): DayRange | null {
  const onset = onsetOf(diagnosis);
  if (!onset) return null;
  const end = firstDay + days;
  const range = { from: Math.max(firstDay, onset.day), to: Math.min(end, onset.until ?? end) };
  return range.from < range.to ? range : null;
}
