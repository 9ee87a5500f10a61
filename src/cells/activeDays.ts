import * as l10n from '@vscode/l10n';
import { lookBackDays } from '../measures/tells';
import { clip } from '../model/calendar';
import { countedUnits } from '../model/counted';
import { formatValue } from '../model/format';
import { type Grain, isoUnit } from '../model/grain';
import { periodOf } from '../model/selection';
import type { Cell, CellContext } from './cell';
import { missingUsers, noFullUnit, type Span } from './comingBack';

/** How many days users are active: the histogram known as L30, which the stickiness ratio has no room for. */
export interface ActiveDaysAnswer extends Span {
  /** What is called a day is so long. */
  readonly grain: Grain;
  /** The days of the window, which ends with the last full day of the period: 30 or 28, fewer where the log is shorter. */
  readonly windowDays: number;
  /** Users who were active on exactly k days, at k from 0 to `windowDays`; at 0 those seen before the window only. */
  readonly users: readonly number[];
  /** Users who were active on k days or more. */
  readonly atLeast: readonly number[];
  /** Those active on at least one day. The figures below are of them. */
  readonly active: number;
  /** Mean of their active days. */
  readonly mean: number | null;
  /** The share of them who were active on at least half of the days. */
  readonly halfShare: number | null;
  /** The share of them who were active on every day. */
  readonly dailyShare: number | null;
  /** Why there is no answer and what helps; `null` where there is one. */
  readonly missing: string | null;
}

/** How many of the last days users were active on. The window looks back before the period, as that of MAU does. */
export const activeDays: Cell<Record<never, never>, ActiveDaysAnswer> = {
  title: l10n.t('Active days'),

  queries(_params, context) {
    const { from, to } = windowOf(context);
    if (missingUsers(context) !== null || to === from) return [];
    const { log, selection } = context;
    const { firstDay } = log.calendar;
    const points = selection.clauses.filter((clause) => clause.kind !== 'period');
    const until = { source: 'period', kind: 'period', from: firstDay, to: firstDay + to } as const;
    return [{ parts: ['users'], by: [{ kind: 'active_days', from, to }], clauses: [...points, until] }];
  },

  answer(_params, [table], context) {
    const { from, to } = windowOf(context);
    const { firstDay, grain } = context.log.calendar;
    const users = Array.from(table?.parts.users ?? []);
    const atLeast = users.map((_, k) => sum(users.slice(k)));
    const active = atLeast[1] ?? 0;
    const share = (n: number | undefined): number | null => (active === 0 ? null : (n ?? 0) / active);
    return {
      from: isoUnit(firstDay + from, grain),
      to: isoUnit(firstDay + to, grain),
      grain,
      windowDays: to - from,
      users,
      atLeast,
      active,
      mean: share(sum(users.map((n, k) => n * k))),
      halfShare: share(atLeast[Math.max(1, Math.ceil((to - from) / 2))]),
      dailyShare: share(atLeast[to - from]),
      missing: missingUsers(context) ?? (to === from ? noFullUnit[grain] : null),
    };
  },

  words({ missing, grain, windowDays, to, active, mean, halfShare }, locale) {
    if (missing !== null) return missing;
    const users =
      active === 1
        ? l10n.t('1 user was active')
        : l10n.t('{0} users were active', formatValue(active, { kind: 'count' }, locale));
    return activeWords[grain](
      countedUnits(windowDays, grain, locale),
      to,
      users,
      formatValue(mean, { kind: 'mean', digits: 1 }, locale),
      formatValue(halfShare, { kind: 'percent', digits: 1 }, locale),
    );
  },
};

const activeWords: Readonly<Record<Grain, (...words: [string, string, string, string, string]) => string>> = {
  day: (...words) =>
    l10n.t('In the {0} to before {1} {2}, on {3} days on average; {4} of them on half of the days or more.', ...words),
  hour: (...words) =>
    l10n.t(
      'In the {0} to before {1} {2}, on {3} hours on average; {4} of them on half of the hours or more.',
      ...words,
    ),
  minute: (...words) =>
    l10n.t(
      'In the {0} to before {1} {2}, on {3} minutes on average; {4} of them on half of the minutes or more.',
      ...words,
    ),
};

function windowOf({ log, selection }: CellContext): { from: number; to: number } {
  const { full, firstDay } = log.calendar;
  const period = clip(full, periodOf(selection.clauses), firstDay);
  if (period.to === period.from) return { from: period.from, to: period.from };
  return { from: Math.max(full.from, period.to - lookBackDays(log.calendar)), to: period.to };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
