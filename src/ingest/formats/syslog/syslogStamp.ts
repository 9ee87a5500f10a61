import { colon, space } from '../../bytes/byteClass';
import { digitRun } from '../../time/digits';
import { monthName } from '../../time/monthName';
import { clockEnd, dateEnd } from '../text/stampShape';

/** The place after `Nov  3 09:23:38[.123] [2024]`, or with the year before the clock, at `at`; -1 where it is none. */
export function monthStampEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at + 15 > end || bytes[at + 3] !== space || monthName(bytes, at, end) === 0) return -1;
  const dayAt = bytes[at + 4] === space ? at + 5 : at + 4;
  const dayEnd = dayAt + digitRun(bytes, dayAt, dayAt + 2);
  if (dayEnd === dayAt || bytes[dayEnd] !== space) return -1;
  const isYear = digitRun(bytes, dayEnd + 1, Math.min(end, dayEnd + 6)) === 4 && bytes[dayEnd + 5] === space;
  if (isYear) return clockEnd(bytes, dayEnd + 6, end);
  const clock = clockEnd(bytes, dayEnd + 1, end);
  const hasYear = clock >= 0 && bytes[clock] === space && digitRun(bytes, clock + 1, Math.min(end, clock + 6)) === 4;
  return hasYear && (clock + 5 === end || bytes[clock + 5] === space) ? clock + 5 : clock;
}

/** The place after an RFC 3339 stamp at `at`, which may lack its zone; -1 where it is none. */
export function isoStampEnd(bytes: Uint8Array, at: number, end: number): number {
  const date = dateEnd(bytes, at, end);
  const clock = date >= 0 && bytes[date] === 0x54 ? clockEnd(bytes, date + 1, end) : -1;
  if (clock < 0 || clock >= end) return clock;
  if (bytes[clock] === 0x5a) return clock + 1;
  if (bytes[clock] !== 0x2b && bytes[clock] !== 0x2d) return clock;
  const hours = digitRun(bytes, clock + 1, Math.min(end, clock + 5));
  if (hours === 4) return clock + 5;
  const minutes = hours === 2 && bytes[clock + 3] === colon ? digitRun(bytes, clock + 4, Math.min(end, clock + 6)) : 0;
  return minutes === 2 ? clock + 6 : -1;
}
