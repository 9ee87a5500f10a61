import type { Block } from '../../bytes/block';
import { newline } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import { RecordBuffer } from '../../bytes/recordBuffer';
import type { LineFormat } from '../lineFormat';
import { LineLoss, tooLong } from '../lineLoss';
import type { RecordSink, Tail, WithinReader } from '../logFormat';
import { readableShare } from '../readableShare';
import { JsonLineParser } from './jsonLineParser';
import { afterValue, skipBlanks } from './jsonValue';

/**
 * JSON lines: one object a line, valid as JSON.parse has it. Nested objects are flattened to dotted paths, arrays and
 * numbers keep their text as written.
 */
export const jsonLines: LineFormat = {
  id: 'jsonl',
  name: 'JSON lines',
  continues: false,
  score: (sample) => readableShare(sample, (fields, sink) => new JsonLinesReader(fields, sink)),
  parser: (fields) => new JsonLineParser(fields),
  reader: (fields, sink) => new JsonLinesReader(fields, sink),
  within: (fields, sink) => new JsonLinesReader(fields, sink),
};

class JsonLinesReader implements WithinReader {
  readonly hasRecords = true;
  from = Number.NaN;
  line = 1;
  private readonly record = new RecordBuffer();
  private readonly parser: JsonLineParser;
  private readonly loss = new LineLoss();

  constructor(
    fields: FieldNames,
    private readonly sink: RecordSink,
  ) {
    this.parser = new JsonLineParser(fields);
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    if (Number.isNaN(this.from)) this.from = base + start;
    const limit = end === 0 ? 0 : block.bytes.lastIndexOf(newline, end - 1) + 1;
    const p = this.lines(block, this.loss.resume(block.bytes, start, end), limit, base);
    if (tail !== 'full' || p > start) return p;
    this.sink.reject(tooLong(end - start), this.line++);
    this.loss.begin();
    return end;
  }

  /** Reads the lines of [start, limit). By itself: what follows a loop is compiled with it before it has ever run. */
  private lines(block: Block, start: number, limit: number, base: number): number {
    const { record, parser, sink } = this;
    let p = start;
    while (p < limit) {
      const known = parser.follow(block, p, record);
      if (known >= 0) sink.accept(record, base + p, this.line);
      p = known >= 0 ? known : this.unknownLine(block, p, base);
      this.line++;
    }
    return p;
  }

  /** Reads a line whose shape is not known, or that is no record at all: the place after its newline. */
  private unknownLine(block: Block, start: number, base: number): number {
    const { bytes, view } = block;
    const next = bytes.indexOf(newline, start) + 1;
    const at = skipBlanks(bytes, start);
    if (at === next - 1) return next;
    if (this.parser.readLine(block, start, next - 1, this.record) > 0)
      this.sink.accept(this.record, base + start, this.line);
    else {
      const end = bytes[at] === 0x7b ? -1 : afterValue(bytes, view, at);
      const valid = end >= 0 && skipBlanks(bytes, end) === next - 1;
      this.sink.reject(valid ? 'not a JSON object' : 'invalid JSON', this.line);
    }
    return next;
  }
}
