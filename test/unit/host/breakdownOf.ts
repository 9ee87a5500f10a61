import type { BreakdownAnswer } from '../../../src/cells/breakdown';
import type { SegmentStats } from '../../../src/cells/segmentStats';
import { memberLabel } from '../../../src/model/format';
import type { Key } from '../../../src/model/selection';

/** A member with its figures: events, errors, impacted users; `null` for what the log does not know. */
export type Counted = readonly [key: Key, events: number, errors?: number | null, impacted?: number | null];

/** The answer of a breakdown, made up. */
export function breakdownOf(field: string, members: readonly Counted[]): BreakdownAnswer {
  const sum = (at: 1 | 2 | 3): number => members.reduce((total, member) => total + (member[at] ?? 0), 0);
  const [allEvents, allErrors] = [sum(1), sum(2)];
  const stats = (events: number, errors: number | null, impacted_users: number | null): SegmentStats => {
    const rest = (allErrors - (errors ?? 0)) / (allEvents - events);
    const rate = errors === null || events === 0 ? null : errors / events;
    return {
      events,
      errors,
      error_rate: rate,
      ci: null,
      error_share: null,
      users: null,
      impacted_users,
      impacted_share: null,
      lift: rate === null || !(rest > 0) ? null : rate / rest,
      excess_errors: null,
    };
  };
  const hasOutcome = members.every(([, , errors]) => errors !== null);
  const total = stats(allEvents, hasOutcome ? allErrors : null, hasOutcome ? sum(3) : null);
  const rows = members.map(([key, events, errors = 0, impacted = 0]) => {
    const own = stats(events, errors, impacted);
    return { member: { kind: 'member', key, label: memberLabel(key) } as const, ...own, whole: own };
  });
  return { dimension: field, field, rows, total, whole: total };
}
