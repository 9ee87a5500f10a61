import { colon, comma } from '../bytes/byteClass';
import { digitRun, twoDigits } from './digits';
import type { Stamp } from './stamp';

/** `2025-09-22T` and `hh:mm:ss`. */
const dateLength = 11;
const clockEnd = 19;

/**
 * The ISO stamp read last. Most stamps of a log have its date and its zone, byte for byte, and another clock: of these
 * only the clock is read.
 */
export class LastStamp {
  /** Of the last stamp: minutes east of UTC, NaN where it carried no offset. */
  offset = Number.NaN;
  /** Bytes of the last stamp; 0 where it is none to compare with. */
  private length = 0;
  private readonly bytes = new Uint8Array(48);
  /** Digits of its fraction, and where its zone begins. */
  private digits = 0;
  private zoneAt = clockEnd;
  /** The ms of its date and zone, at midnight. */
  private base = Number.NaN;

  /** Keeps the stamp that fills [start, end) and was read as `ms`, if it is of the kind. */
  keep(bytes: Uint8Array, start: number, end: number, ms: number, { kind, offset, zone }: Stamp): void {
    this.length = 0;
    const length = end - start;
    // The offset of a zone that has a name may change with the clock.
    if (kind !== 'ISO times' || zone !== null || length < clockEnd || length > this.bytes.length) return;
    const mark = bytes[start + clockEnd];
    const isFraction = length > clockEnd && (mark === 0x2e || mark === comma);
    this.digits = isFraction ? digitRun(bytes, start + clockEnd + 1, end) : 0;
    this.zoneAt = isFraction ? clockEnd + 1 + this.digits : clockEnd;
    const zoneMark = bytes[start + this.zoneAt];
    const isPlain = zoneMark === 0x5a || zoneMark === 0x2b || zoneMark === 0x2d;
    if (length > this.zoneAt && !isPlain) return;
    this.base = ms - this.clock(bytes, start, end);
    if (Number.isNaN(this.base)) return;
    for (let i = 0; i < length; i++) this.bytes[i] = bytes[start + i]!;
    this.offset = offset;
    this.length = length;
  }

  /** Epoch ms of the stamp that fills [start, end), NaN where it differs from the last one in more than its clock. */
  read(bytes: Uint8Array, start: number, end: number): number {
    const { length, zoneAt } = this;
    if (end - start !== length) return Number.NaN;
    for (let i = 0; i < dateLength; i++) if (bytes[start + i] !== this.bytes[i]) return Number.NaN;
    for (let i = zoneAt; i < length; i++) if (bytes[start + i] !== this.bytes[i]) return Number.NaN;
    return this.base + this.clock(bytes, start, end);
  }

  /** Milliseconds since midnight of a clock of hours 0 to 23 without a leap second, else NaN. */
  private clock(bytes: Uint8Array, start: number, end: number): number {
    const hour = twoDigits(bytes, start + 11, end);
    const minute = twoDigits(bytes, start + 14, end);
    const second = twoDigits(bytes, start + 17, end);
    const areColons = bytes[start + 13] === colon && bytes[start + 16] === colon;
    if (!areColons || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
      return Number.NaN;
    return ((hour * 60 + minute) * 60 + second) * 1000 + this.fraction(bytes, start + clockEnd);
  }

  private fraction(bytes: Uint8Array, at: number): number {
    if (this.digits === 0) return 0;
    if (bytes[at] !== this.bytes[clockEnd] && this.length > 0) return Number.NaN;
    let ms = 0;
    for (let i = 1, scale = 100; i <= this.digits; i++) {
      const digit = (bytes[at + i] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return Number.NaN;
      ms += digit * scale;
      scale = scale === 1 ? 0 : scale / 10;
    }
    return ms;
  }
}
