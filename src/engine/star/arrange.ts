import { calendarOf, type MauWindow } from '../../model/calendar';
import type { Codes, Columns } from '../../model/columns';
import type { Events } from '../../model/events';
import { offsetZone } from '../../model/timeZone';
import { dayIndices } from './dayIndices';
import { dimensionColumns } from './dimensionColumns';
import { userMajor } from './userMajor';
import { utcTimes } from './utcTimes';

export interface ArrangeOptions {
  readonly files: readonly string[];
  /** A zone, or `auto`: the one offset that all stamps carried, else UTC. */
  readonly timeZone: string;
  readonly window: MauWindow;
}

/** Makes the star's fact table of the columns as read: user by user, then by time. @throws RangeError for an unknown zone. */
export function arrange(columns: Columns, { files, timeZone, window }: ArrangeOptions): Events {
  const zone = timeZone === 'auto' ? offsetZone(columns.offsetMinutes ?? 0) : timeZone;
  const time = columns.localClock ? utcTimes(columns.time, zone) : columns.time;
  const { days, ...span } = dayIndices(time, zone);
  const order = userMajor(columns.user?.codes ?? null, columns.user?.values.length ?? 0, time);
  const calendar = calendarOf({ timeZone: zone, window, ...span });
  return {
    rows: columns.rows,
    time: pick(time, order),
    day: pick(days, order),
    user: columns.user ? pick(Uint32Array.from(columns.user.codes), order) : new Uint32Array(columns.rows),
    userNames: columns.user?.values ?? [],
    outcome: columns.outcome ? pick(columns.outcome, order) : new Uint8Array(columns.rows),
    dimensions: dimensionColumns(columns.dimensions, order),
    file: pick(columns.file, order),
    offset: pick(columns.offset, order),
    files,
    calendar,
  };
}

function pick<A extends Codes | Float64Array>(values: A, order: Uint32Array): A {
  const out = values.slice() as A;
  for (let i = 0; i < order.length; i++) out[i] = values[order[i]!]!;
  return out;
}
