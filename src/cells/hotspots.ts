import * as l10n from '@vscode/l10n';
import { partsAt } from '../measures/finish';
import { counted } from '../model/counted';
import type { HotspotQuestion } from '../model/hotspot';
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
  title: l10n.t('Hotspots'),

  queries(_, { selection }) {
    return [{ parts: ['events', 'errors'], by: [], clauses: searchedClauses(selection) }];
  },

  answer({ question = 'level' }, [table]) {
    if (!table) throw new Error('hotspots need one table');
    const part = partsAt(table, 0);
    return { question, events: part('events'), errors: part('errors') };
  },

  words({ question, events, errors }, locale) {
    const [all, failed] = [counted.events(events, locale), counted.errors(errors, locale)];
    return question === 'level'
      ? l10n.t('Searched for segments with more errors than the rest: {0} with {1}.', all, failed)
      : l10n.t('Searched for segments with more errors than before: {0} with {1}.', all, failed);
  },
};

/** What is searched: the selection but for the hotspot that was clicked, so that its kin stay in sight. */
export const searchedClauses = ({ clauses }: Selection): readonly Clause[] =>
  clauses.filter(({ source }) => source !== hotspotSource);
