import { colon, comma, isDigit, space } from '../bytes/byteClass';
import { readClock } from './clock';
import { endsStamp } from './endsStamp';
import type { Stamp, StampKind } from './stamp';
import { readZone, toUtc } from './zone';

/**
 * The instant of a date (its midnight UTC, or NaN) that ends at `at`, with the clock and zone that follow it; where none
 * do, the midnight, of the kind `bareKind`, or NaN if that is `null`: this date does not stand alone.
 */
export function datedTime(
  date: number,
  bytes: Uint8Array,
  at: number,
  end: number,
  stamp: Stamp,
  bareKind: StampKind | null,
): number {
  if (Number.isNaN(date)) return date;
  const clockAt = clockStart(bytes, at, end);
  if (clockAt > 0) return clockTime(date, bytes, clockAt, end, stamp);
  if (bareKind === null || !endsStamp(bytes, at, end)) return Number.NaN;
  stamp.kind = bareKind;
  stamp.offset = Number.NaN;
  stamp.stampEnd = at;
  return date;
}

/** The instant of a date with the clock that begins at `at`, and its zone. */
export function clockTime(date: number, bytes: Uint8Array, at: number, end: number, stamp: Stamp): number {
  const clock = readClock(bytes, at, end, stamp);
  if (Number.isNaN(clock) || !readZone(bytes, stamp.stampEnd, end, stamp)) return Number.NaN;
  return toUtc(date + clock, stamp);
}

/** Where the clock begins after a date and `T`, `_`, `:`, `-`, `, ` or up to two spaces; 0 if there is none. */
function clockStart(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return 0;
  const mark = bytes[at];
  if (mark === 0x54 || mark === 0x74 || mark === 0x5f) return bytes[at + 2] === colon ? 0 : at + 1;
  if (mark === colon || mark === 0x2d) return isDigit(bytes[at + 1]) && looksLikeClock(bytes, at + 1, end) ? at + 1 : 0;
  let p = mark === comma ? at + 1 : at;
  if (bytes[p] !== space) return 0;
  p += bytes[p + 1] === space ? 2 : 1;
  return p < end && looksLikeClock(bytes, p, end) ? p : 0;
}

function looksLikeClock(bytes: Uint8Array, at: number, end: number): boolean {
  if (!isDigit(bytes[at])) return false;
  const colonAt = bytes[at + 1] === colon ? at + 1 : at + 2;
  return colonAt + 1 < end && bytes[colonAt] === colon && isDigit(bytes[colonAt - 1]) && isDigit(bytes[colonAt + 1]);
}
