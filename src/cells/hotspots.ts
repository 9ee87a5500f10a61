import { partsAt } from '../measures/finish';
import { formatValue } from '../model/format';
import type { HotspotQuestion } from '../model/hotspot';
import { plural } from '../model/plural';
import type { Clause, Selection } from '../model/selection';
import type { Cell } from './cell';

/** The source of the clause that a click on a hotspot puts. */
export const hotspotSource = 'hotspots';

export interface HotspotsParams {
  /** `level`, more errors than the rest, where missing; `change`: more than before. */
  readonly question?: HotspotQuestion;
}

/** What there is to search; the hotspots themselves are found by who shows them, as the search takes a while. */
export interface HotspotsAnswer {
  readonly question: HotspotQuestion;
  readonly events: number;
  readonly errors: number;
}

/** The segments with more errors than the rest, or than before, of all that dimensions and their members make. */
export const hotspots: Cell<HotspotsParams, HotspotsAnswer> = {
  title: 'Hotspots',

  queries(_, { selection }) {
    return [{ parts: ['events', 'errors'], by: [], clauses: searchedClauses(selection) }];
  },

  answer({ question = 'level' }, [table]) {
    if (!table) throw new Error('hotspots need one table');
    const part = partsAt(table, 0);
    return { question, events: part('events'), errors: part('errors') };
  },

  words({ question, events, errors }, locale) {
    const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
    const searched = `${count(events)} ${plural(events, 'event')} with ${count(errors)} ${plural(errors, 'error')}`;
    const than = question === 'level' ? 'the rest' : 'before';
    return `Searched for segments with more errors than ${than}: ${searched}.`;
  },
};

/** What is searched: the selection but for the hotspot that was clicked, so that its kin stay in sight. */
export const searchedClauses = ({ clauses }: Selection): readonly Clause[] =>
  clauses.filter(({ source }) => source !== hotspotSource);
