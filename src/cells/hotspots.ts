import { partsAt } from '../measures/finish';
import { formatValue } from '../model/format';
import { plural } from '../model/plural';
import type { Clause, Selection } from '../model/selection';
import type { Cell } from './cell';

/** The source of the clause that a click on a hotspot puts. */
export const hotspotSource = 'hotspots';

/** What there is to search; the hotspots themselves are found by who shows them, as the search takes a while. */
export interface HotspotsAnswer {
  readonly events: number;
  readonly errors: number;
}

/** The segments with more errors than the rest, of all that dimensions and their members make. */
export const hotspots: Cell<Record<never, never>, HotspotsAnswer> = {
  title: 'Hotspots',

  queries(_, { selection }) {
    return [{ parts: ['events', 'errors'], by: [], clauses: searchedClauses(selection) }];
  },

  answer(_, [table]) {
    if (!table) throw new Error('hotspots need one table');
    const part = partsAt(table, 0);
    return { events: part('events'), errors: part('errors') };
  },

  words({ events, errors }, locale) {
    const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
    const searched = `${count(events)} ${plural(events, 'event')} with ${count(errors)} ${plural(errors, 'error')}`;
    return `Searched for segments with more errors than the rest: ${searched}.`;
  },
};

/** What is searched: the selection but for the hotspot that was clicked, so that its kin stay in sight. */
export const searchedClauses = ({ clauses }: Selection): readonly Clause[] =>
  clauses.filter(({ source }) => source !== hotspotSource);
