import type { TestRecord } from './columnsOf';

const hour = 3_600_000;

/** A day of a log of visits, by its index; a fraction is a time of day. */
export type Visit = number | { readonly day: number; readonly device: string };

/**
 * A log of whole days from `start` on (epoch ms of a midnight), in which users act on the days named, at noon where no
 * time is; `z` acts when the first day begins and when the last one ends, so that all days are full.
 */
export function visits(
  days: number,
  users: Readonly<Record<string, readonly Visit[]>>,
  start = Date.UTC(2025, 0, 1),
): readonly TestRecord[] {
  const record = (user: string, day: number, device: string): TestRecord => ({
    ms: start + (Number.isInteger(day) ? day * 24 + 12 : day * 24) * hour,
    user,
    error: false,
    fields: { device },
  });
  const acts = Object.entries(users).flatMap(([user, list]) =>
    list.map((visit) =>
      typeof visit === 'number' ? record(user, visit, 'Desktop') : record(user, visit.day, visit.device),
    ),
  );
  const bounds = [0, days * 24 * hour - 1].map((at) => ({ ...record('z', 0, 'Desktop'), ms: start + at }));
  return [...acts, ...bounds];
}
