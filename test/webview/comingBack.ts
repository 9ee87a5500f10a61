import type { ActiveDaysAnswer } from '../../src/cells/activeDays';
import type { IntervalDays } from '../../src/cells/comingBack';
import type { LifecycleAnswer } from '../../src/cells/lifecycle';
import type { RetentionAnswer } from '../../src/cells/retention';
import { isoUnit } from '../../src/model/grain';
import { dayNumber } from '../../src/model/timeZone';

const end = dayNumber(2026, 1, 1);

const spans = (days: IntervalDays) => {
  const count = Math.floor(365 / days);
  const first = end - count * days;
  return Array.from({ length: count }, (_, i) => ({
    start: first + i * days,
    from: isoUnit(first + i * days, 'day'),
    to: isoUnit(first + (i + 1) * days, 'day'),
  }));
};

const frame = (days: IntervalDays) =>
  ({ days, grain: 'day', lookBackDays: 30, knownFrom: '2025-01-31', isSegment: false, missing: null }) as const;
const known = dayNumber(2025, 1, 31);

/** Who came and went in the case study's year, in its likeness. */
export function lifecycleAnswer(days: IntervalDays = 30, scale = 1): LifecycleAnswer {
  const intervals = spans(days).map(({ start, from, to }, i) => {
    const n = (value: number): number => Math.round(value * scale);
    const tellsNew = start >= known;
    const [retained, resurrected, fresh] = [n(6200 + 300 * Math.sin(i)), n(1900 + 90 * i), n(1600 - 110 * i + 600)];
    const dormant = n(2400 + 130 * i);
    return {
      from,
      to,
      users: retained + resurrected + Math.max(0, fresh),
      new_users: tellsNew ? Math.max(0, fresh) : null,
      retained_users: i > 0 ? retained : null,
      resurrected_users: tellsNew && i > 0 ? resurrected : null,
      dormant_users: i > 0 ? dormant : null,
      quick_ratio: tellsNew ? (Math.max(0, fresh) + resurrected) / dormant : null,
    };
  });
  return { ...frame(days), intervals, quick_ratio: 0.92 };
}

/** Cohorts of the case study's year: a fifth is lost at once, then a little each interval. */
export function retentionAnswer(days: IntervalDays = 30): RetentionAnswer {
  const all = spans(days);
  const rate = (n: number, wide: number): number => (n === 0 ? 1 : Math.max(0.02, (0.74 + wide) * 0.93 ** n));
  const cohorts = all.map(({ start, from, to }, cohort) => {
    const users = Math.max(12, 4200 - cohort * 330);
    return {
      from,
      to,
      users,
      censored: start < known,
      retained: all.map((_, n) => {
        if (cohort + n >= all.length) return { users: null, rate: null, unbounded_users: null, unbounded_rate: null };
        const [here, left] = [Math.round(users * rate(n, 0)), Math.round(users * rate(n, 0.12))];
        return { users: here, rate: here / users, unbounded_users: left, unbounded_rate: left / users };
      }),
    };
  });
  const mean = all.map((_, n) => ({ rate: rate(n, 0), unbounded_rate: rate(n, 0.12) }));
  return { ...frame(days), cohorts, mean };
}

/** Most users of the case study are there on a few days of the last thirty. */
export function activeDaysAnswer(scale = 1): ActiveDaysAnswer {
  const users = Array.from({ length: 31 }, (_, k) =>
    Math.round(scale * (k === 0 ? 5608 : 1300 * 0.88 ** k + (k > 24 ? 25 * (k - 24) : 0))),
  );
  const atLeast = users.map((_, k) => users.slice(k).reduce((sum, n) => sum + n, 0));
  const active = atLeast[1] ?? 0;
  const share = (n: number): number | null => (active === 0 ? null : n / active);
  return {
    from: isoUnit(end - 30, 'day'),
    to: isoUnit(end, 'day'),
    grain: 'day',
    windowDays: 30,
    users,
    atLeast,
    active,
    mean: share(users.reduce((sum, n, k) => sum + n * k, 0)),
    halfShare: share(atLeast[15] ?? 0),
    dailyShare: share(atLeast[30] ?? 0),
    missing: null,
  };
}
