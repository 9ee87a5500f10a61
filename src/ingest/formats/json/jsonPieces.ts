import type { Block } from '../../bytes/block';
import { comma, isBlank, isDigit, quote } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { digitRun } from '../../time/digits';

const openBracket = 0x5b;
const closeBracket = 0x5d;
const point = 0x2e;
const zero = 0x30;
const nanoDigits = 9;

/**
 * Values that programs write in pieces, as one. journald: MESSAGE is an array of its bytes where it is no plain text.
 * log4j: `instant` is an object of seconds and nanoseconds. Sources: systemd's "Journal Export Formats", log4j's
 * JsonLayout.
 */
export class JsonPieces {
  private message = -1;
  private seconds = -1;
  private nanos = -1;
  private instant = -1;
  private isMet = false;

  constructor(private readonly fields: FieldNames) {}

  /** Hears of a field that values have been met of. */
  meet(path: string, field: number): void {
    if (path === 'MESSAGE') this.message = field;
    else if (path === 'instant.epochSecond') this.seconds = field;
    else if (path === 'instant.nanoOfSecond') this.nanos = field;
    else return;
    this.isMet = true;
    if (this.instant >= 0 || this.seconds < 0 || this.nanos < 0) return;
    this.instant = this.fields.idOf('instant');
    this.fields.expected.add('instant.epochSecond').add('instant.nanoOfSecond');
  }

  /** Puts together what a record, whose plain spans lie in this block, holds in pieces. */
  join(block: Block, record: RecordBuffer): void {
    if (!this.isMet) return;
    if (this.message >= 0) this.joinBytes(block, record);
    if (this.instant >= 0) this.joinInstant(record);
  }

  private joinBytes(block: Block, record: RecordBuffer): void {
    const { bytes } = block;
    const i = record.indexOf(this.message);
    const from = record.start[i] ?? 0;
    const to = record.end[i] ?? 0;
    // A text may look like an array, too.
    const isText = i < 0 || record.block(i) !== block || bytes[from - 1] === quote;
    if (isText || !isByteArray(bytes, from, to)) return;
    record.remove(this.message);
    record.addWritten(this.message, to - from, (target, at) => writeBytes(bytes, from, to, target, at));
  }

  private joinInstant(record: RecordBuffer): void {
    const s = record.indexOf(this.seconds);
    const n = record.indexOf(this.nanos);
    if (s < 0 || n < 0) return;
    const { bytes } = record.block(s);
    const [from, to] = [record.start[s] ?? 0, record.end[s] ?? 0];
    const [nanos, nanosEnd] = [record.start[n] ?? 0, record.end[n] ?? 0];
    const isWhole = digitRun(bytes, from, to) === to - from && digitRun(bytes, nanos, nanosEnd) === nanosEnd - nanos;
    if (!isWhole || nanosEnd - nanos > nanoDigits) return;
    record.remove(this.seconds);
    record.remove(this.nanos);
    record.addWritten(this.instant, to - from + 1 + nanoDigits, (target, at) => {
      let into = at;
      for (let p = from; p < to; p++) target[into++] = bytes[p] ?? 0;
      target[into++] = point;
      for (let k = nanosEnd - nanos; k < nanoDigits; k++) target[into++] = zero;
      for (let p = nanos; p < nanosEnd; p++) target[into++] = bytes[p] ?? 0;
      return into;
    });
  }
}

/** Whether a JSON value is an array of numbers that are bytes, at least one. */
function isByteArray(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== openBracket) return false;
  for (let p = start + 1; p < end; p++) {
    while (isBlank(bytes[p])) p++;
    let value = 0;
    const first = p;
    for (; isDigit(bytes[p]) && value < 256; p++) value = value * 10 + (bytes[p] ?? 0) - zero;
    if (p === first || value > 255) return false;
    while (isBlank(bytes[p])) p++;
    if (bytes[p] !== comma && bytes[p] !== closeBracket) return false;
  }
  return true;
}

function writeBytes(bytes: Uint8Array, start: number, end: number, target: Uint8Array, at: number): number {
  let into = at;
  let value = 0;
  for (let p = start + 1; p < end; p++) {
    const byte = bytes[p] ?? 0;
    if (isDigit(byte)) value = value * 10 + byte - zero;
    else if (!isBlank(byte)) {
      target[into++] = value;
      value = 0;
    }
  }
  return into;
}
