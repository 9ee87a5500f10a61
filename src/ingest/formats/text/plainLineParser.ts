import type { Block } from '../../bytes/block';
import { colon, isBlank, quote, space } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { digitRun } from '../../time/digits';
import { StampReader } from '../../time/stampReader';
import type { LineParser } from '../lineFormat';
import { levelEnd } from './levelEnd';
import { TextFields } from './textFields';

/** A stamp begins within so many bytes and words of its line. */
const farthest = 64;
const mostWords = 3;
/** A level is looked for in so many bytes. */
const levelWithin = 80;

/** Bytes beside which no level begins. */
const inWords = new Uint8Array(256);
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.') inWords[c.charCodeAt(0)] = 1;

/** Reads lines of any text. */
export class PlainLineParser implements LineParser {
  private readonly stamps = new StampReader();
  private readonly fields: TextFields;
  private from = 0;
  private to = 0;

  /** With `stampedOnly` lines without a stamp are never records, else until the first with one. */
  constructor(
    fields: FieldNames,
    private stampedOnly: boolean,
  ) {
    this.fields = new TextFields(fields);
  }

  parse({ bytes }: Block, start: number, end: number, record: RecordBuffer): boolean {
    const { fields } = this;
    fields.begin(record);
    const behind = this.findStamp(bytes, start, end);
    if (behind < 0 && (this.stampedOnly || isBlankLine(bytes, start, end))) return false;
    if (behind >= 0) {
      this.stampedOnly = true;
      fields.add('time', this.from, this.to, behind);
    }
    let from = behind >= 0 && (this.from <= start + 1 || behind === end) ? behind : start;
    addLevel(bytes, from, end, fields);
    while (from < end && (isBlank(bytes[from]) || bytes[from] === colon || bytes[from] === 0x2d)) from++;
    if (from < end) fields.add('message', from, end, end);
    return true;
  }

  goOn({ bytes }: Block, start: number, end: number, record: RecordBuffer): void {
    const message = this.fields.idOf('message');
    if (record.indexOf(message) >= 0) return;
    record.addWritten(message, end - start, (target, at) => {
      target.set(bytes.subarray(start, end), at);
      return at + end - start;
    });
  }

  /** Finds a stamp that begins a word near the line's start: the place behind, or -1; `from` and `to` are its span. */
  private findStamp(bytes: Uint8Array, start: number, end: number): number {
    const limit = Math.min(end, start + farthest);
    let p = historyStamp(bytes, start, end);
    for (let words = 0; p < limit && words <= mostWords; words++) {
      const first = bytes[p] ?? 0;
      if (first === space || first === quote || first === 0x7b || first === 0x3d) return -1;
      const ms = this.stamps.readPrefix(bytes, p, end);
      if (!Number.isNaN(ms) && (words === 0 || !this.stamps.kind.startsWith('epoch'))) {
        const { stampEnd } = this.stamps;
        const isOpen = first === 0x5b;
        this.from = isOpen ? p + 1 : p;
        this.to = isOpen && bytes[stampEnd - 1] === 0x5d ? stampEnd - 1 : stampEnd;
        return stampEnd;
      }
      if (isOpening(first)) p++;
      else {
        while (p < limit && !isBlank(bytes[p])) {
          if (bytes[p] === quote || bytes[p] === 0x7b) return -1;
          p++;
        }
        while (p < limit && isBlank(bytes[p])) p++;
      }
    }
    return -1;
  }
}

/** Shells write the time of a command as `#+1162490366` or `#1162490366` above it: the place of the number. */
function historyStamp(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[start] !== 0x23) return start;
  const at = bytes[start + 1] === 0x2b ? start + 2 : start + 1;
  const size = digitRun(bytes, at, end);
  return size === 10 && at + size === end ? at : start;
}

const isOpening = (byte: number): boolean => byte === 0x5b || byte === 0x28 || byte === 0x3c;

function addLevel(bytes: Uint8Array, start: number, end: number, fields: TextFields): void {
  const limit = Math.min(end, start + levelWithin);
  for (let p = start; p < limit; p++) {
    const before = p > start ? (bytes[p - 1] ?? 0) : space;
    if (inWords[before] === 1 || inWords[bytes[p] ?? 0] === 0) continue;
    const stop = levelEnd(bytes, p, end, false);
    if (stop > 0) {
      fields.add('level', p, stop, stop);
      return;
    }
  }
}

function isBlankLine(bytes: Uint8Array, start: number, end: number): boolean {
  for (let p = start; p < end; p++) if (!isBlank(bytes[p])) return false;
  return true;
}
