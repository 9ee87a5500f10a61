import { measureOf } from '../measures/catalogue';
import { finish, type Parts } from '../measures/finish';
import type { MeasureId } from '../measures/measure';
import { wilson } from '../measures/wilson';
import type { LogInfo } from '../model/logInfo';
import type { PartId } from '../model/query';

/** What is told of a segment beside the total it belongs to. Rates are fractions; `null` is "not known" or "over no events". */
export interface SegmentStats {
  readonly events: number;
  readonly errors: number | null;
  readonly error_rate: number | null;
  /** 95 % Wilson interval of the error rate. */
  readonly ci: readonly [number, number] | null;
  readonly error_share: number | null;
  readonly users: number | null;
  readonly impacted_users: number | null;
  readonly impacted_share: number | null;
  readonly lift: number | null;
  readonly excess_errors: number | null;
}

/** What is told of each segment, in display order. */
export const segmentMeasures = [
  'events',
  'errors',
  'error_rate',
  'error_share',
  'users',
  'impacted_users',
  'impacted_share',
  'lift',
  'excess_errors',
] as const satisfies readonly (MeasureId & keyof SegmentStats)[];

/** The parts that segment statistics are made of. */
export const segmentParts: readonly PartId[] = ['events', 'errors', 'users', 'impacted_users'];

export function segmentStats(group: Parts, total: Parts, log: LogInfo): SegmentStats {
  const hasOutcome = log.inference.roles.outcome !== null;
  const hasUser = log.inference.roles.user.length > 0;
  const outcome = (value: number | null): number | null => (hasOutcome ? value : null);
  const both = (value: number | null): number | null => (hasOutcome && hasUser ? value : null);
  const of = (id: Parameters<typeof measureOf>[0]): number | null => finish(measureOf(id), group, total);
  return {
    events: group('events'),
    errors: outcome(group('errors')),
    error_rate: outcome(of('error_rate')),
    ci: hasOutcome ? wilson(group('errors'), group('events')) : null,
    error_share: outcome(of('error_share')),
    users: hasUser ? group('users') : null,
    impacted_users: both(group('impacted_users')),
    impacted_share: both(of('impacted_share')),
    lift: outcome(of('lift')),
    excess_errors: outcome(of('excess_errors')),
  };
}
