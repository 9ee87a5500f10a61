import * as l10n from '@vscode/l10n';
import { partsAt } from '../measures/finish';
import { keptImpacted } from '../measures/keptImpacted';
import { membersWords } from '../model/clauseWords';
import { formatValue } from '../model/format';
import { type Clause, type PointsClause, seenBy } from '../model/selection';
import { dimensionOf } from './axisMember';
import type { Cell, CellContext } from './cell';
import { segmentParts } from './segmentStats';

export interface WhatIfParams {
  /** The segment that is thought of as the rest is; `null` for the selection. */
  readonly segment: PointsClause | null;
}

export interface WhatIfFigures {
  readonly errors: number;
  readonly error_rate: number;
  /** `null` where the log does not know users. What is expected need be no whole number. */
  readonly impacted_users: number | null;
}

/** What the whole would be if a segment of it had the error rate of its rest. */
export interface WhatIfAnswer {
  /** The members that make the segment, in words; empty where none is chosen. */
  readonly segment: string;
  /** The rates of the segment and of the rest; `null` over no events. */
  readonly segmentRate: number | null;
  readonly restRate: number | null;
  readonly today: WhatIfFigures | null;
  /** `null` where there is nothing to gain, or no answer. */
  readonly whatIf: WhatIfFigures | null;
  /** Why there is no answer and what helps; `null` where there is one. */
  readonly missing: string | null;
}

/** What the numbers mean, for hover. */
export const whatIfDoc = l10n.t(
  'The errors of the segment become its events × the error rate of the rest. Impacted users are counted anew: each error of the segment stays with probability rate of the rest ÷ rate of the segment, and a user stays impacted who has an error outside of it, or with probability 1 − (1 − that)^k where all of the k errors are in it. Their sum is what is expected.',
);

/** Users with more errors than this, all of them in the segment, count as sure to stay impacted. */
const mostErrors = 65_535;

export const whatIf: Cell<WhatIfParams, WhatIfAnswer> = {
  title: l10n.t('What if'),

  queries(params, context) {
    const { inside, all } = sidesOf(params, context);
    const { outcome, user } = context.log.inference.roles;
    if (inside.length === 0 || outcome === null) return [];
    const most = Math.min(mostErrors, context.log.source.events);
    const byErrors = { parts: ['users'], by: [{ kind: 'errors_inside', inside, most }], clauses: all } as const;
    return [
      { parts: segmentParts, by: [], clauses: [...all, ...inside] },
      { parts: segmentParts, by: [], clauses: all },
      ...(user.length > 0 ? [byErrors] : []),
    ];
  },

  answer(params, [segmentTable, allTable, byErrors], context) {
    const { inside } = sidesOf(params, context);
    const segment = inside.map(membersWords).join(' × ');
    const none = { segment, segmentRate: null, restRate: null, today: null, whatIf: null };
    if (context.log.inference.roles.outcome === null)
      return { ...none, missing: l10n.t('No field tells errors from successes, so there is nothing to gain or lose.') };
    if (!segmentTable || !allTable)
      return {
        ...none,
        missing: l10n.t('Select a segment, or choose one here, to see what if it were like the rest.'),
      };
    const part = partsAt(segmentTable, 0);
    const all = partsAt(allTable, 0);
    const [events, errors] = [part('events'), part('errors')];
    const restEvents = all('events') - events;
    if (events === 0 || restEvents === 0) {
      const why =
        events === 0
          ? l10n.t('The segment has no events, so there is no rest to be like; choose another one.')
          : l10n.t('The segment is all there is, so there is no rest to be like; choose another one.');
      return { ...none, missing: why };
    }
    const rates = { segmentRate: errors / events, restRate: (all('errors') - errors) / restEvents };
    const impacted = byErrors ? all('impacted_users') : null;
    const today = { errors: all('errors'), error_rate: all('errors') / all('events'), impacted_users: impacted };
    const answer = { segment, ...rates, today, missing: null };
    if (rates.restRate >= rates.segmentRate) return { ...answer, whatIf: null };
    const left = all('errors') - errors + events * rates.restRate;
    const users = byErrors?.parts.users;
    return {
      ...answer,
      whatIf: {
        errors: left,
        error_rate: left / all('events'),
        impacted_users:
          impacted === null || !users
            ? null
            : impacted - sumFrom(users, 1) + keptImpacted(users, rates.restRate / rates.segmentRate),
      },
    };
  },

  words({ segment, segmentRate, restRate, today, whatIf: then, missing }, locale) {
    if (missing !== null || today === null) return missing ?? '';
    const percent = (rate: number | null): string => formatValue(rate, { kind: 'percent', digits: 2 }, locale);
    const count = (n: number): string => formatValue(Math.round(n), { kind: 'count' }, locale);
    if (!then) {
      const [own, rest] = [percent(segmentRate), percent(restRate)];
      return l10n.t('Nothing to gain: {0} has an error rate of {1}, the rest {2}.', segment, own, rest);
    }
    const [rate, instead] = [percent(then.error_rate), percent(today.error_rate)];
    if (then.impacted_users === null || today.impacted_users === null)
      return l10n.t('If {0} were like the rest: error rate {1} instead of {2}.', segment, rate, instead);
    return l10n.t(
      'If {0} were like the rest: error rate {1} instead of {2}; impacted users {3} instead of {4}.',
      segment,
      rate,
      instead,
      count(then.impacted_users),
      count(today.impacted_users),
    );
  },
};

/** What makes the segment, and what the whole that it is a part of. @throws Error naming an unknown dimension */
function sidesOf(
  { segment }: WhatIfParams,
  { log, selection }: CellContext,
): { readonly inside: readonly PointsClause[]; readonly all: readonly Clause[] } {
  if (segment) {
    for (const name of segment.dimensions) dimensionOf(log, name);
    return { inside: [segment], all: seenBy(selection, segment.dimensions) };
  }
  const inside = selection.clauses.filter((clause) => clause.kind === 'points');
  return { inside, all: selection.clauses.filter((clause) => clause.kind === 'period') };
}

const sumFrom = (values: Float64Array, from: number): number =>
  values.subarray(from).reduce((sum, value) => sum + value, 0);
