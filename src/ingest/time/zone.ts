import { Buffer } from 'node:buffer';
import { colon, space } from '../bytes/byteClass';
import { twoDigits } from './digits';
import { endsStamp } from './endsStamp';
import { localClock } from './localClock';
import type { Stamp } from './stamp';
import { zoneWord } from './zoneWord';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const slash = 0x2f;

/**
 * Reads what may follow a clock at `at`, of its zone: `Z`, `±hh`, `±hhmm`, `±hh:mm`, an abbreviation (`CEST`), `GMT+0200`
 * or a name (`Europe/Berlin`), after at most one space, or a name in brackets; or nothing, where a stamp may end. Puts
 * the zone and the place after it into the stamp. False if the clock has a tail that is none of these.
 */
export function readZone(bytes: Uint8Array, at: number, end: number, stamp: Stamp): boolean {
  stamp.offset = Number.NaN;
  stamp.zone = null;
  stamp.stampEnd = at;
  if (at === end) return true;
  const first = bytes[at];
  if (first === 0x5a && at + 1 === end) {
    stamp.offset = 0;
    stamp.stampEnd = end;
    return true;
  }
  if (first === openBracket) {
    readName(bytes, at + 1, end, true, stamp);
    return true;
  }
  const p = first === space ? at + 1 : at;
  const mark = bytes[p] ?? 0;
  const found =
    mark === 0x2b || mark === 0x2d
      ? readOffset(bytes, p, end, stamp)
      : ((mark >= 0x41 && mark <= 0x5a) || mark === 0x7a) && readWord(bytes, p, end, stamp);
  return found || endsStamp(bytes, at, end);
}

/** The instant of a clock reading, by the zone that the stamp carried, or as if the clock were UTC. */
export function toUtc(local: number, stamp: Stamp): number {
  if (stamp.zone) {
    const ahead = stamp.zone.offset(local);
    stamp.offset = Math.round(ahead / 60_000);
    return local - ahead;
  }
  return Number.isNaN(stamp.offset) ? local : local - stamp.offset * 60_000;
}

function readOffset(bytes: Uint8Array, at: number, end: number, stamp: Stamp): boolean {
  const hours = twoDigits(bytes, at + 1, end);
  if (hours < 0 || hours > 18) return false;
  const colons = bytes[at + 3] === colon ? 1 : 0;
  const minutes = twoDigits(bytes, at + 3 + colons, end);
  const to = minutes < 0 ? at + 3 : at + 5 + colons;
  if (minutes > 59 || !endsStamp(bytes, to, end)) return false;
  stamp.offset = (hours * 60 + Math.max(0, minutes)) * (bytes[at] === 0x2d ? -1 : 1) + 0;
  stamp.stampEnd = to;
  if (to < end) skipRemark(bytes, to, end, stamp);
  return true;
}

/** An abbreviation, a name with slashes, or `GMT` and `UTC` with an offset. */
function readWord(bytes: Uint8Array, at: number, end: number, stamp: Stamp): boolean {
  let p = at;
  while (p < end && isLetter(bytes[p])) p++;
  const next = bytes[p];
  if (next === slash) return readName(bytes, at, end, false, stamp);
  const z = p === at + 1 && bytes[at] === 0x7a;
  const offset = z ? 0 : zoneWord(bytes, at, p);
  if (Number.isNaN(offset)) return false;
  if (offset === 0 && p < end && (next === 0x2b || next === 0x2d)) return readOffset(bytes, p, end, stamp);
  if (!endsStamp(bytes, p, end)) return false;
  stamp.offset = offset;
  stamp.stampEnd = p;
  if (next === openBracket) skipRemark(bytes, p, end, stamp);
  return true;
}

/** An IANA name, up to its closing bracket if there is to be one. */
function readName(bytes: Uint8Array, at: number, end: number, bracketed: boolean, stamp: Stamp): boolean {
  const to = nameEnd(bytes, at, end);
  if (bracketed && (to === end || bytes[to] !== closeBracket)) return false;
  if (!bracketed && !endsStamp(bytes, to, end)) return false;
  const offset = zoneWord(bytes, at, to);
  stamp.zone = Number.isNaN(offset) ? nameAt(bytes, at, to) : null;
  if (!stamp.zone && Number.isNaN(offset)) return false;
  stamp.offset = offset;
  stamp.stampEnd = bracketed ? to + 1 : to;
  return true;
}

/** Skips `[Europe/Berlin]`, as Java writes it, or ` (CEST)`, as mail does, after an offset that says it all. */
function skipRemark(bytes: Uint8Array, at: number, end: number, stamp: Stamp): void {
  if (bytes[at] === openBracket) {
    const to = nameEnd(bytes, at + 1, end);
    const named = !Number.isNaN(zoneWord(bytes, at + 1, to)) || nameAt(bytes, at + 1, to) !== null;
    if (to < end && bytes[to] === closeBracket && named) stamp.stampEnd = to + 1;
  } else if (bytes[at] === space && bytes[at + 1] === 0x28) {
    let p = at + 2;
    while (p < end && (isLetter(bytes[p]) || bytes[p] === space)) p++;
    if (p > at + 2 && p < end && bytes[p] === 0x29) stamp.stampEnd = p + 1;
  }
}

function nameEnd(bytes: Uint8Array, at: number, end: number): number {
  const most = Math.min(end, at + 40);
  let p = at;
  for (; p < most; p++) {
    const byte = bytes[p] ?? 0;
    const more = byte === 0x5f || byte === 0x2b || (byte >= 0x2d && byte <= 0x39 && byte !== 0x2e);
    if (!more && !isLetter(byte)) break;
  }
  return p;
}

function nameAt(bytes: Uint8Array, at: number, to: number): Stamp['zone'] {
  const cut = bytes.subarray(at, to);
  return cut.includes(slash) ? localClock(Buffer.from(cut).toString('latin1')) : null;
}

const isLetter = (byte = 0): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
