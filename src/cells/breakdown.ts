import * as l10n from '@vscode/l10n';
import { partsAt } from '../measures/finish';
import { formatValue } from '../model/format';
import { seenBy } from '../model/selection';
import { type AxisMember, axisMembers, dimensionOf } from './axisMember';
import type { Cell } from './cell';
import { type SegmentStats, segmentParts, segmentStats } from './segmentStats';

export interface BreakdownParams {
  readonly dimension: string;
  /** The most members shown by themselves; the rest is one row "(other)". */
  readonly top?: number;
}

export interface BreakdownRow extends SegmentStats {
  readonly member: AxisMember;
  /** The same segment with nothing selected: the ghost behind the bar. */
  readonly whole: SegmentStats;
}

/** One row a member. Its own clause is ignored, so that unselected members keep their numbers. */
export interface BreakdownAnswer {
  readonly dimension: string;
  readonly field: string;
  readonly rows: readonly BreakdownRow[];
  /** Own distinct counts over all members, not the sum of the rows: a user of several members counts once. */
  readonly total: SegmentStats;
  readonly whole: SegmentStats;
}

export const breakdown: Cell<BreakdownParams, BreakdownAnswer> = {
  title: l10n.t('Impacted users'),

  queries({ dimension, top }, { log, selection }) {
    const { name } = dimensionOf(log, dimension);
    const clauses = seenBy(selection, [name]);
    const axis = { kind: 'dimension', name, ...(top === undefined ? {} : { top }) } as const;
    return [
      { parts: segmentParts, by: [axis], clauses },
      { parts: segmentParts, by: [], clauses },
      { parts: segmentParts, by: [axis], clauses: [] },
      { parts: segmentParts, by: [], clauses: [] },
    ];
  },

  answer({ dimension, top }, [rows, total, wholeRows, whole], { log }) {
    if (!rows || !total || !wholeRows || !whole) throw new Error('a breakdown needs four tables');
    const found = dimensionOf(log, dimension);
    return {
      dimension: found.name,
      field: found.field,
      rows: axisMembers(found, top).map((member, i) => ({
        member,
        ...segmentStats(partsAt(rows, i), partsAt(total, 0), log),
        whole: segmentStats(partsAt(wholeRows, i), partsAt(whole, 0), log),
      })),
      total: segmentStats(partsAt(total, 0), partsAt(total, 0), log),
      whole: segmentStats(partsAt(whole, 0), partsAt(whole, 0), log),
    };
  },

  words({ field, rows, total }, locale) {
    const count = (n: number | null): string => formatValue(n, { kind: 'count' }, locale);
    const members = rows.filter(({ member }) => member.kind === 'member');
    const most = members.reduce(
      (a, b) => ((b.impacted_users ?? b.events) > (a?.impacted_users ?? a?.events ?? -1) ? b : a),
      members[0],
    );
    if (!most) return l10n.t('{0} has no members.', field);
    if (most.impacted_users === null)
      return l10n.t(
        '{0}: {1} has the most events, {2} of {3}.',
        field,
        most.member.label,
        count(most.events),
        count(total.events),
      );
    return l10n.t(
      '{0}: {1} has the most impacted users, {2} of {3}.',
      field,
      most.member.label,
      count(most.impacted_users),
      count(total.impacted_users),
    );
  },
};
