import { calendarOf, type MauWindow } from '../../model/calendar';
import type { Columns } from '../../model/columns';
import type { Events } from '../../model/events';
import type { Grain } from '../../model/grain';
import { offsetZone } from '../../model/timeZone';
import { sharedArray } from '../sharedArray';
import { dayIndices } from './dayIndices';
import { dimensionColumns } from './dimensionColumns';
import { placedBytes, placedDoubles, placedLongs, placedWords } from './placed';
import { SpareRoom } from './spareRoom';
import { userMajor } from './userMajor';
import { utcTimes } from './utcTimes';

interface ArrangeOptions {
  readonly files: readonly string[];
  /** A zone, or `auto`: the one offset that all stamps carried, else UTC. */
  readonly timeZone: string;
  readonly window: MauWindow;
  /** Of what length its days are; as the length of the log asks where missing. */
  readonly grain?: Grain;
  /** Whether the columns are read no more afterwards: what they take is used for the facts. */
  readonly isLast?: boolean;
}

/** Makes the star's fact table of the columns as read: user by user, then by time. @throws RangeError for an unknown zone. */
export function arrange(columns: Columns, { files, timeZone, window, grain, isLast = false }: ArrangeOptions): Events {
  const zone = timeZone === 'auto' ? offsetZone(columns.offsetMinutes ?? 0) : timeZone;
  const readings = columns.localClock ? utcTimes(columns.time, zone) : columns.time;
  const { days, isAscending, ...span } = dayIndices(readings, zone, grain ?? 'auto');
  const users = columns.user?.values.length ?? 0;
  const { place, starts } = userMajor(columns.user?.codes ?? null, users, readings, isAscending);
  const room = new SpareRoom();
  const done = (array: ArrayBufferView): void => {
    if (isLast) room.add(array);
  };
  const time = placedDoubles(readings, place, room);
  done(columns.time);
  const offset = placedDoubles(columns.offset, place, room);
  done(columns.offset);
  const day = days instanceof Uint16Array ? placedWords(days, place, sharedRoom) : placedLongs(days, place, sharedRoom);
  const outcome = columns.outcome ? placedBytes(columns.outcome, place, room) : new Uint8Array(columns.rows);
  return {
    rows: columns.rows,
    time,
    day,
    user: usersOf(starts, room.array(Uint32Array, columns.rows)),
    userNames: columns.user?.values ?? [],
    outcome,
    dimensions: dimensionColumns(columns.dimensions, place, room),
    file: files.length > 1 ? placedWords(columns.file, place, room) : new Uint16Array(columns.rows),
    offset,
    files,
    calendar: calendarOf({ timeZone: zone, window, ...span }),
  };
}

/** Days are read by two threads. */
const sharedRoom = { array: sharedArray };

function usersOf(starts: Uint32Array, user: Uint32Array): Uint32Array {
  for (let code = 0; code < starts.length - 1; code++) user.fill(code, starts[code]!, starts[code + 1]!);
  return user;
}
