import { periodMask, pointsMask } from '../../engine/columnar/rowMask';
import { type Steps, stretch } from '../../engine/columnar/steps';
import { countedDays } from '../../measures/countedDays';
import { clip } from '../../model/calendar';
import type { Codes } from '../../model/columns';
import type { Events } from '../../model/events';
import { type Clause, periodOf } from '../../model/selection';

/**
 * The events that all clauses keep, as a log of their own; its full days are those within the period, so that days
 * outside of it are not days without users. @throws Error naming an unknown dimension
 */
export function* selectedEvents(events: Events, clauses: readonly Clause[]): Steps<Events> {
  const { calendar } = events;
  const { period } = countedDays(calendar, { by: [], clauses });
  const kept = yield* periodMask(events, yield* pointsMask(events, clauses), period.from, period.to);
  const full = clip(calendar.full, periodOf(clauses), calendar.firstDay);
  return { ...(yield* keptEvents(events, kept)), calendar: { ...calendar, full } };
}

/** The events of the rows that a mask keeps; the same ones where it is `null`. */
export function* keptEvents(events: Events, kept: Uint8Array | null): Steps<Events> {
  if (kept === null) return events;
  const rows = new Uint32Array(events.rows);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    if (row % stretch === 0) yield;
    if (kept[row] === 1) rows[count++] = row;
  }
  const places = rows.subarray(0, count);
  const take = <T extends Codes | Float64Array>(column: T): Steps<T> => taken(column, places);
  const dimensions = [];
  for (const dimension of events.dimensions) {
    dimensions.push({ ...dimension, codes: yield* take(dimension.codes) });
  }
  return {
    ...events,
    rows: count,
    time: yield* take(events.time),
    day: yield* take(events.day),
    user: yield* take(events.user),
    outcome: yield* take(events.outcome),
    file: yield* take(events.file),
    offset: yield* take(events.offset),
    dimensions,
  };
}

function* taken<T extends Codes | Float64Array>(column: T, places: Uint32Array): Steps<T> {
  const out = column.slice(0, places.length) as T;
  for (let i = 0; i < places.length; i++) {
    if (i % stretch === 0) yield;
    out[i] = column[places[i]!]!;
  }
  return out;
}
