import { Buffer } from 'node:buffer';
import * as l10n from '@vscode/l10n';
import { type Block, newBlock } from '../bytes/block';
import { carriageReturn, newline, space, tab } from '../bytes/byteClass';
import { RecordBuffer } from '../bytes/recordBuffer';
import { lineEnd } from '../bytes/scanWord';
import { escapeByte, withoutEscapes } from './escapes';
import type { LineParser } from './lineFormat';
import { LineLoss, tooLong } from './lineLoss';
import type { Before, RecordSink, Tail, WithinReader } from './logFormat';

interface LineReading {
  readonly parser: LineParser;
  readonly continues: boolean;
}

/** A record, the place of its line, and a block for its text where that is not as the log has it. */
interface Slot {
  readonly record: RecordBuffer;
  clean: Block;
  /** Whether its text is in the block of the call: what is added later then can be too. */
  isPlain: boolean;
  at: number;
  line: number;
}

const unread = l10n.t('line of no known format');

/**
 * Reads a file line by line with parsers, the first that reads a line has it. Where records may go on over several
 * lines, a line that none reads joins the record above; else, or where there is none above, it is rejected. Colours of
 * terminals are taken out before. Where it is not known what comes before, lines that may go on with a record are passed
 * over up to the first that starts one.
 */
export class LinesReader implements WithinReader {
  /** Lets indented lines pass without a word: for the score of formats whose records go on. */
  passesIndented = false;
  /** Records that each parser has read. */
  readonly counts: number[];
  private readonly loss = new LineLoss();
  private readonly continues: boolean;
  /** The record that lines may still join, and the next one. */
  private above: Slot = newSlot();
  private next: Slot = newSlot();
  private isOpen = false;
  /** Which parser read the record above. */
  private parsed = 0;
  hasRecords: boolean;
  line = 1;
  from = Number.NaN;
  /** Whether the first record is still to come, and lines before it belong to one that others read. */
  private isSeeking: boolean;

  constructor(
    private readonly readings: readonly LineReading[],
    private readonly sink: RecordSink,
    before: Before = 'nothing',
  ) {
    this.continues = readings.some((reading) => reading.continues);
    this.hasRecords = before === 'records';
    this.isSeeking = this.continues && before === 'unknown';
    this.counts = readings.map(() => 0);
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    const { bytes } = block;
    if (Number.isNaN(this.from) && !this.isSeeking) this.from = base + start;
    const limit = end === 0 ? 0 : bytes.lastIndexOf(newline, end - 1) + 1;
    const p = this.lines(block, this.loss.resume(bytes, start, end), limit, base);
    if (this.isOpen && (tail === 'more' || (tail === 'full' && this.above.at > base + start)))
      return this.giveBack(base);
    this.close();
    if (tail !== 'full' || p > start) return p;
    this.sink.reject(tooLong(end - start), this.line++);
    this.loss.begin();
    return end;
  }

  /** Reads the lines of [start, limit). By itself: what follows a loop is compiled with it before it has ever run. */
  private lines(block: Block, start: number, limit: number, base: number): number {
    const { bytes, view } = block;
    // A Buffer's indexOf is many times faster than an array's.
    const text = Buffer.from(bytes.buffer, 0, limit);
    let colour = text.indexOf(escapeByte, start);
    let p = start;
    while (p < limit) {
      const next = lineEnd(view, p) + 1;
      const to = next - 1 > p && bytes[next - 2] === carriageReturn ? next - 2 : next - 1;
      if (colour >= 0 && colour < p) colour = text.indexOf(escapeByte, p);
      if (to > p) this.take(block, p, to, colour >= 0 && colour < to, base);
      this.line++;
      p = next;
    }
    return p;
  }

  private take(block: Block, start: number, end: number, coloured: boolean, base: number): void {
    const slot = this.next;
    let text = block;
    let from = start;
    let to = end;
    if (coloured) {
      if (slot.clean.bytes.length < end - start + 16) slot.clean = newBlock(2 * (end - start));
      text = slot.clean;
      from = 0;
      to = withoutEscapes(block.bytes, start, end, text.bytes);
      text.bytes[to] = newline;
      if (to === 0) return;
    }
    for (const [i, { parser }] of this.readings.entries()) {
      slot.record.begin(text);
      if (parser.parse(text, from, to, slot.record)) {
        this.close();
        this.open(i, base + start, !coloured);
        return;
      }
      if (parser.joins?.(text, from, to)) {
        this.goOn(block, start, end);
        return;
      }
    }
    if (this.readings.some(({ parser }) => parser.isDirective?.(text, from, to))) return;
    if (this.isOpen) this.goOn(block, start, end);
    else if (
      !this.isSeeking &&
      !(this.continues && this.hasRecords) &&
      !(this.passesIndented && isIndented(text.bytes, from))
    )
      this.sink.reject(unread, this.line);
  }

  private goOn(block: Block, start: number, end: number): void {
    if (this.isOpen && this.above.isPlain)
      this.readings[this.parsed]?.parser.goOn?.(block, start, end, this.above.record);
  }

  private open(parsed: number, at: number, isPlain: boolean): void {
    [this.above, this.next] = [this.next, this.above];
    const { above } = this;
    if (this.isSeeking) {
      this.isSeeking = false;
      this.from = at;
      this.line = 1;
    }
    above.at = at;
    above.isPlain = isPlain;
    above.line = this.line;
    this.parsed = parsed;
    this.isOpen = true;
    this.hasRecords = true;
    if (!this.continues) this.close();
  }

  private close(): void {
    if (!this.isOpen) return;
    const { record, at, line } = this.above;
    this.isOpen = false;
    this.counts[this.parsed] = (this.counts[this.parsed] ?? 0) + 1;
    this.sink.accept(record, at, line);
  }

  /** Leaves the record that may go on for the next call: the place of its line in the block. */
  private giveBack(base: number): number {
    this.isOpen = false;
    this.line = this.above.line;
    return this.above.at - base;
  }
}

const newSlot = (): Slot => ({ record: new RecordBuffer(), clean: newBlock(0), isPlain: true, at: 0, line: 0 });

const isIndented = (bytes: Uint8Array, at: number): boolean => bytes[at] === space || bytes[at] === tab;
