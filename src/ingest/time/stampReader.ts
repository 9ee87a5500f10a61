import type { LocalClock } from '../../model/localClock';
import { isBlank, isDigit, quote } from '../bytes/byteClass';
import { anyStamp } from './anyStamp';
import { LastStamp } from './lastStamp';
import type { Stamp, StampKind, StampReading } from './stamp';
import { isYearless } from './yearless';

const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);
const openBracket = 0x5b;
const closeBracket = 0x5d;
const encoder = new TextEncoder();
/** Parsers may look so far past the end of a stamp. */
const beyond = 16;

/** The bytes of a text that is read: an array for each would take longer than the reading. */
let scratch = new Uint8Array(256);

/** Reads time stamps from bytes, in any of the known ways of writing them. */
export class StampReader implements Stamp {
  /** Of the last stamp read. */
  kind: StampKind = 'ISO times';
  /** Of the last stamp read: minutes east of UTC, NaN where it carried no offset. */
  offset = Number.NaN;
  /** The place after the last stamp read. */
  stampEnd = 0;
  zone: LocalClock | null = null;
  isSlashed = false;
  readonly monthFirst: StampReading = { ms: Number.NaN, offset: Number.NaN };
  readonly dayFirst: StampReading = { ms: Number.NaN, offset: Number.NaN };
  private readonly last = new LastStamp();

  /**
   * Epoch ms, whole, of the stamp that fills [start, end) but for blanks and one pair of `[]` or `"`; one without a zone
   * is read as if its clock were UTC, one without a year in the pseudo-year of `isYearless`. NaN where the bytes are no
   * stamp, name a date that is none, or lie outside 1900 to 2199 (unset stamps such as year 1). Where only other stamps can
   * tell whether day or month comes first, that with the month first; `isSlashed` says so.
   */
  read(bytes: Uint8Array, start: number, end: number): number {
    this.isSlashed = false;
    const again = this.last.read(bytes, start, end);
    if (Number.isNaN(again)) return this.readAny(bytes, start, end);
    this.kind = 'ISO times';
    this.offset = this.last.offset;
    this.zone = null;
    this.stampEnd = end;
    return this.checked(again);
  }

  private readAny(bytes: Uint8Array, start: number, end: number): number {
    let from = start;
    let to = end;
    while (from < to && isBlank(bytes[from])) from++;
    while (from < to && isBlank(bytes[to - 1])) to--;
    if (to - from > 1 && bytes[to - 1] === closing(bytes[from])) {
      from++;
      to--;
    }
    const ms = anyStamp(bytes, from, to, this);
    if (this.stampEnd !== to) return Number.NaN;
    if (from === start && to === end) this.last.keep(bytes, start, end, ms, this);
    return this.checked(ms);
  }

  /** The same for a text. */
  readText(text: string): number {
    // Not a Buffer: code that has met one is compiled anew for the bytes of a log.
    const room = 3 * text.length + beyond;
    if (room > scratch.length) scratch = new Uint8Array(2 * room);
    const { written } = encoder.encodeInto(text, scratch);
    scratch.fill(0, written, written + beyond);
    return this.read(scratch, 0, written);
  }

  /**
   * Epoch ms of the stamp that a line of text, [start, end), begins with, in `[]` or `"` or not: the longest that ends
   * before a blank, a bracket or the like; `stampEnd` is the place after it, and after its bracket. Numbers of fewer than
   * ten digits are no times here. NaN as for `read`.
   */
  readPrefix(bytes: Uint8Array, start: number, end: number): number {
    const close = start < end ? closing(bytes[start]) : 0;
    const from = close > 0 ? start + 1 : start;
    const ms = this.checked(anyStamp(bytes, from, end, this));
    const tenDigits = from + 9 < this.stampEnd && isDigit(bytes[from + 9]);
    if (Number.isNaN(ms) || (this.kind === 'epoch seconds' && !tenDigits)) return Number.NaN;
    if (close > 0 && this.stampEnd < end && bytes[this.stampEnd] === close) this.stampEnd++;
    return ms;
  }

  private checked(ms: number): number {
    if (ms >= earliest && ms < latest) return ms;
    return this.kind === 'times without a year' && isYearless(ms) ? ms : Number.NaN;
  }
}

/** The byte that closes what a byte opens; 0 if it opens nothing. */
const closing = (byte = 0): number => (byte === openBracket ? closeBracket : byte === quote ? quote : 0);
