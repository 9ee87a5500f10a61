import type { Block } from '../../bytes/block';
import { carriageReturn, newline } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { newlinesIn } from '../../bytes/newlinesIn';
import { RecordBuffer } from '../../bytes/recordBuffer';
import { LineLoss, tooLong } from '../lineLoss';
import type { Before, RecordSink, Tail, WithinReader } from '../logFormat';
import { isTraceLine } from '../text/traceLine';
import { JsonLineParser } from './jsonLineParser';
import { invalidJson, notObject } from './jsonReasons';
import { openBrace } from './jsonSpan';
import { afterValue, skipBlanks } from './jsonValue';

/**
 * Reads objects, one a line, and the stack traces that programs print between them: these go on with the record above,
 * or with the rejected line above. Where it is not known what comes before, it begins at the first object.
 */
export class JsonLinesReader implements WithinReader {
  hasRecords: boolean;
  from = Number.NaN;
  line = 1;
  private isSeeking: boolean;
  private readonly record = new RecordBuffer();
  private readonly parser: JsonLineParser;
  private readonly loss = new LineLoss();

  constructor(
    fields: FieldNames,
    private readonly sink: RecordSink,
    before: Before = 'nothing',
  ) {
    this.parser = new JsonLineParser(fields);
    this.hasRecords = before === 'records';
    this.isSeeking = before === 'unknown';
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    const limit = end === 0 ? 0 : block.bytes.lastIndexOf(newline, end - 1) + 1;
    let p = this.loss.resume(block.bytes, start, end);
    if (this.isSeeking) p = this.seek(block, p, limit, base);
    else if (Number.isNaN(this.from)) this.from = base + start;
    const waitsFrom = tail === 'last' ? Number.POSITIVE_INFINITY : tail === 'full' ? start + 1 : start;
    p = this.lines(block, p, limit, end, waitsFrom, base);
    if (tail !== 'full' || p > start) return p;
    this.sink.reject(tooLong(end - start), this.line++);
    this.loss.begin();
    return end;
  }

  /** The place of the first line of [start, limit) that is an object, or `limit`. */
  private seek(block: Block, start: number, limit: number, base: number): number {
    let p = start;
    while (p < limit) {
      const next = block.bytes.indexOf(newline, p) + 1;
      if (this.parser.readLine(block, p, next - 1, this.record) > 0) {
        this.isSeeking = false;
        this.from = base + p;
        this.line = 1;
        return p;
      }
      p = next;
    }
    return p;
  }

  /**
   * Reads the lines of [start, limit); the place of the last record, if it lies at or after `waitsFrom` and may go on.
   * By itself: what follows a loop is compiled with it before it has ever run.
   */
  private lines(block: Block, start: number, limit: number, end: number, waitsFrom: number, base: number): number {
    const { record, parser, sink } = this;
    const { bytes } = block;
    let p = start;
    while (p < limit) {
      const known = parser.follow(block, p, record);
      if (known >= 0 && known < end && bytes[known] === openBrace) {
        this.hasRecords = true;
        sink.accept(record, base + p, this.line++);
        p = known;
        continue;
      }
      const next = known >= 0 ? known : parser.readLine(block, p, bytes.indexOf(newline, p), record);
      if (next < 0) {
        p = this.otherLine(block, p);
        continue;
      }
      const behind = this.passTrace(block, next, limit);
      if (behind === limit && p >= waitsFrom && !(behind < end && bytes[behind] === openBrace)) return p;
      this.hasRecords = true;
      sink.accept(record, base + p, this.line);
      this.line += 1 + newlinesIn(bytes, next, behind);
      p = behind;
    }
    return p;
  }

  /** Adds to the record what lines below it tell that go on with it: the place of the first that does not. */
  private passTrace(block: Block, start: number, limit: number): number {
    const { bytes } = block;
    this.parser.beginBelow();
    let p = start;
    while (p < limit) {
      const stop = bytes.indexOf(newline, p);
      const at = skipBlanks(bytes, p);
      if (at < stop) {
        const to = withoutReturn(bytes, stop);
        if (bytes[at] === openBrace || !isTraceLine(bytes, p, to)) break;
        this.parser.goOn(block, p, to, this.record);
      }
      p = stop + 1;
    }
    return p;
  }

  /** Takes a line that is no object: the place after its newline. */
  private otherLine({ bytes, view }: Block, start: number): number {
    const stop = bytes.indexOf(newline, start);
    const at = skipBlanks(bytes, start);
    const line = this.line++;
    const isObject = bytes[at] === openBrace;
    if (at === stop || (!isObject && this.hasRecords && isTraceLine(bytes, start, withoutReturn(bytes, stop))))
      return stop + 1;
    const after = isObject ? -1 : afterValue(bytes, view, at);
    const isValid = after >= 0 && skipBlanks(bytes, after) === stop;
    this.sink.reject(isValid ? notObject : invalidJson, line);
    return stop + 1;
  }
}

const withoutReturn = (bytes: Uint8Array, stop: number): number =>
  bytes[stop - 1] === carriageReturn ? stop - 1 : stop;
