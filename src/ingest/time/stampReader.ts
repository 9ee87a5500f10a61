import { Buffer } from 'node:buffer';
import { isBlank, isDigit } from '../bytes/byteClass';
import { clfStamp } from './clfStamp';
import { epochStamp } from './epochStamp';
import { isoStamp } from './isoStamp';
import type { Stamp, StampKind } from './stamp';

const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** Reads time stamps from bytes, in any of the known ways of writing them. */
export class StampReader implements Stamp {
  /** Of the last stamp read. */
  kind: StampKind = 'ISO times';
  /** Of the last stamp read: minutes east of UTC, NaN where it carried no offset. */
  offset = Number.NaN;

  /**
   * Epoch ms, whole, of the stamp that fills [start, end); one without an offset is read as if its clock were UTC. NaN
   * where the bytes are no stamp, name a date that is none, or lie outside 1900 to 2199 (unset stamps such as year 1).
   */
  read(bytes: Uint8Array, start: number, end: number): number {
    let from = start;
    let to = end;
    while (from < to && isBlank(bytes[from])) from++;
    while (from < to && isBlank(bytes[to - 1])) to--;
    const ms = this.parse(bytes, from, to);
    return ms >= earliest && ms < latest ? ms : Number.NaN;
  }

  /** The same for a text. */
  readText(text: string): number {
    const bytes = Buffer.from(text);
    return this.read(bytes, 0, bytes.length);
  }

  private parse(bytes: Uint8Array, start: number, end: number): number {
    if (end - start < 9) return Number.NaN;
    const fifth = bytes[start + 4];
    if (fifth === 0x2d || fifth === 0x2f) return isoStamp(bytes, start, end, this);
    if (!isDigit(fifth)) return clfStamp(bytes, start, end, this);
    return bytes[start + 8] === 0x54 ? isoStamp(bytes, start, end, this) : epochStamp(bytes, start, end, this);
  }
}
