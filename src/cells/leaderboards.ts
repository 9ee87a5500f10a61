import * as l10n from '@vscode/l10n';
import { measureOf } from '../measures/catalogue';
import { fewEvents } from '../measures/fewEvents';
import { finish, type Parts, partsAt } from '../measures/finish';
import { formatValue, memberLabel } from '../model/format';
import type { LogInfo } from '../model/logInfo';
import { type Key, seenBy, selectedMembers } from '../model/selection';
import { inSentence } from '../model/textLocale';
import type { Cell, CellContext } from './cell';
import { isKnown } from './isKnown';
import { type SegmentStats, segmentParts, segmentStats } from './segmentStats';

/** By what members can be put in order, in the order in which it is offered. */
export const leaderMeasures = [
  'impacted_users',
  'errors',
  'error_rate',
  'lift',
  'excess_errors',
  'users',
  'events',
] as const;
export type LeaderMeasure = (typeof leaderMeasures)[number];

export interface LeaderboardsParams {
  readonly measure: LeaderMeasure;
  /** How many members a board shows, by the name of its dimension; `usualLeaders` where it has no entry. */
  readonly shown?: Readonly<Record<string, number>>;
}

export const usualLeaders = 5;
/** A board never shows more members than this. */
export const mostLeaders = 100;

export interface Leader extends SegmentStats {
  readonly key: Key;
  readonly label: string;
  /** The same member with nothing selected: the ghost behind the bar. */
  readonly whole: SegmentStats;
}

/** The members of one dimension that lead, in falling order. Its own clause is ignored, so that a click moves no row of it. */
export interface Leaderboard {
  readonly dimension: string;
  readonly field: string;
  readonly rows: readonly Leader[];
  /** Selected members that do not lead; below the others. */
  readonly selected: readonly Leader[];
  /** The members that have events but are not among `rows`. */
  readonly more: number;
  /** Own distinct counts of all members. */
  readonly total: SegmentStats;
}

export interface LeaderboardsAnswer {
  readonly measure: LeaderMeasure;
  readonly boards: readonly Leaderboard[];
}

/** A short board for every dimension. */
export const leaderboards: Cell<LeaderboardsParams, LeaderboardsAnswer> = {
  title: l10n.t('Leaderboards'),

  queries({ measure }, { log, selection }) {
    if (!leaderMeasures.includes(measure))
      throw new Error(`no leaderboards by "${String(measure)}"; choose one of ${leaderMeasures.join(', ')}`);
    const boards = log.dimensions.flatMap(({ name }) => {
      const clauses = seenBy(selection, [name]);
      const by = [{ kind: 'dimension', name }] as const;
      return [
        { parts: segmentParts, by, clauses },
        { parts: segmentParts, by: [], clauses },
        { parts: segmentParts, by, clauses: [] },
      ];
    });
    return [...boards, { parts: segmentParts, by: [], clauses: [] }];
  },

  answer(params, tables, context) {
    const whole = tables.at(-1);
    return {
      measure: leaderMeasureFor(context.log, params.measure),
      boards: context.log.dimensions.map((dimension, i) => {
        const [members, total, wholeMembers] = tables.slice(3 * i, 3 * i + 3);
        if (!members || !total || !wholeMembers || !whole)
          throw new Error('leaderboards need three tables a dimension');
        return boardOf(dimension, params, context, {
          at: (member) => partsAt(members, member),
          total: partsAt(total, 0),
          wholeAt: (member) => partsAt(wholeMembers, member),
          whole: partsAt(whole, 0),
        });
      }),
    };
  },

  words({ measure, boards }, locale) {
    if (boards.length === 0) return l10n.t('The log has no dimensions.');
    const { label, format } = measureOf(measure);
    const leaders = boards.map(({ field, rows: [first] }) =>
      first ? `${field} ${first.label} (${formatValue(first[measure], format, locale)})` : l10n.t('{0} none', field),
    );
    return l10n.t('First by {0}: {1}.', inSentence(label), leaders.join('; '));
  },
};

/** The measure itself where the log can answer it, else the first that it can. */
export const leaderMeasureFor = (log: LogInfo, asked: LeaderMeasure = 'impacted_users'): LeaderMeasure =>
  [asked, ...leaderMeasures].find((id) => isKnown(measureOf(id), log)) ?? 'events';

interface Counts {
  at(member: number): Parts;
  readonly total: Parts;
  wholeAt(member: number): Parts;
  readonly whole: Parts;
}

function boardOf(
  { name, field, members }: LogInfo['dimensions'][number],
  params: LeaderboardsParams,
  { log, selection }: CellContext,
  { at, total, wholeAt, whole }: Counts,
): Leaderboard {
  const order = ranked(members.length, at, total, leaderMeasureFor(log, params.measure));
  const leaderAt = (i: number): Leader => {
    const key = members[i] ?? null;
    const stats = segmentStats(at(i), total, log);
    return { key, label: memberLabel(key), ...stats, whole: segmentStats(wholeAt(i), whole, log) };
  };
  const rows = order.slice(0, shownOf(params, name)).map(leaderAt);
  const leading = new Set(rows.map(({ key }) => key));
  const chosen = selectedMembers(selection, name).filter((key) => !leading.has(key));
  const places = chosen.length > 0 ? new Map(members.map((key, i) => [key, i])) : null;
  return {
    dimension: name,
    field,
    rows,
    selected: chosen
      .flatMap((key) => places?.get(key) ?? [])
      .slice(0, mostLeaders)
      .map(leaderAt),
    more: order.length - rows.length,
    total: segmentStats(total, total, log),
  };
}

/** How many members the board of a dimension shows. */
export const shownOf = ({ shown = {} }: Pick<LeaderboardsParams, 'shown'>, dimension: string): number =>
  Math.min(mostLeaders, Object.hasOwn(shown, dimension) ? (shown[dimension] ?? usualLeaders) : usualLeaders);

/**
 * The members that have events, in falling order of a measure. A rate of a handful of events leads nothing: such members
 * come last, by their events. Thousands of members are ranked with every click, so no more is worked out of them here.
 */
function ranked(members: number, at: Counts['at'], total: Parts, measure: LeaderMeasure): readonly number[] {
  const isRate = measure === 'error_rate' || measure === 'lift';
  const rows: { readonly i: number; readonly events: number; readonly value: number }[] = [];
  for (let i = 0; i < members; i++) {
    const parts = at(i);
    const events = parts('events');
    if (events === 0) continue;
    const isTold = !isRate || events >= fewEvents;
    const value = isTold ? finish(measureOf(measure), parts, total) : null;
    rows.push({ i, events, value: value ?? Number.NEGATIVE_INFINITY });
  }
  // Two infinities have no difference.
  rows.sort((a, b) => (a.value === b.value ? b.events - a.events : b.value - a.value));
  return rows.map(({ i }) => i);
}
