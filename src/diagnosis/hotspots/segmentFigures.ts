import { type Steps, stretch } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { Hotspot, Onset } from '../../model/hotspot';
import { type DailyCounts, risenDays } from '../onset';
import { codesOf, type OrderedDimension } from './namedSegment';
import type { Segment } from './segment';

/** What is counted in the events of a segment. */
export type SegmentFigures = Pick<Hotspot, 'events' | 'errors' | 'errorRate' | 'impactedUsers' | 'onset'> & {
  readonly before: { readonly events: number; readonly errors: number };
};

/** Counts the events of a segment in the days `now`, and before; when its errors rose is told by the days of the period. */
export function* figuresOf(
  segment: Segment,
  events: Events,
  kept: Uint8Array | null,
  searched: readonly OrderedDimension[],
  { period, now }: { readonly period: DayRange; readonly now: DayRange },
): Steps<SegmentFigures> {
  const inside = yield* rowsOf(segment, events, kept, searched);
  const { calendar, rows, day, outcome, user } = events;
  const days = { events: new Float64Array(calendar.days), errors: new Float64Array(calendar.days) };
  let impactedUsers = 0;
  let lastImpacted = 0;
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    if (inside[row] === 0) continue;
    const at = day[row]!;
    days.events[at]!++;
    if (outcome[row] === 0) continue;
    days.errors[at]!++;
    if (at < now.from || at >= now.to || user[row] === 0 || user[row] === lastImpacted) continue;
    impactedUsers++;
    lastImpacted = user[row]!;
  }
  const sum = (column: Float64Array, { from, to }: DayRange): number =>
    column.subarray(from, to).reduce((total, n) => total + n, 0);
  const count = sum(days.events, now);
  const errors = sum(days.errors, now);
  const earlier = { from: period.from, to: now.from };
  return {
    events: count,
    errors,
    errorRate: errors / Math.max(1, count),
    impactedUsers,
    onset: onsetOf(days, events, period),
    before: { events: sum(days.events, earlier), errors: sum(days.errors, earlier) },
  };
}

/** 1 for each row of the segment. */
function* rowsOf(
  segment: Segment,
  { rows }: Events,
  kept: Uint8Array | null,
  searched: readonly OrderedDimension[],
): Steps<Uint8Array> {
  const inside = kept ? kept.slice() : new Uint8Array(rows).fill(1);
  for (const part of segment) {
    const { column, place } = searched[part.dimension]!;
    const allowed = new Uint8Array(place.length);
    for (const code of codesOf(part, searched)) allowed[code] = 1;
    for (let row = 0; row < rows; row++) inside[row]! &= allowed[column.codes[row]!]!;
    yield;
  }
  return inside;
}

function onsetOf(days: DailyCounts, { calendar }: Events, { from, to }: DayRange): Onset | null {
  const risen = risenDays({ events: days.events.subarray(from, to), errors: days.errors.subarray(from, to) });
  if (!risen) return null;
  const dayOf = (index: number): number => calendar.firstDay + from + index;
  return {
    day: dayOf(risen.from),
    lo: dayOf(risen.lo),
    hi: dayOf(risen.hi),
    until: from + risen.to < to ? dayOf(risen.to) : null,
  };
}
