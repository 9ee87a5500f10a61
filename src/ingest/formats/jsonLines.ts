import type { Block } from '../bytes/block';
import { newline } from '../bytes/byteClass';
import type { FieldNames } from '../bytes/fieldNames';
import { RecordBuffer } from '../bytes/recordBuffer';
import { type JsonLeaf, JsonObject } from './jsonObject';
import { JsonPaths } from './jsonPaths';
import { addJsonValue, JsonShapes } from './jsonShapes';
import { afterValue, skipBlanks } from './jsonValue';
import { LineLoss, tooLong } from './lineLoss';
import type { LogFormat, RecordReader, RecordSink, Tail } from './logFormat';
import { readableShare } from './readableShare';

/**
 * JSON lines: one object a line, valid as JSON.parse has it. Nested objects are flattened to dotted paths, arrays and
 * numbers keep their text as written.
 */
export const jsonLines: LogFormat = {
  name: 'JSON lines',
  score: (head, end) => readableShare(head, end, (fields, sink) => new JsonLinesReader(fields, sink)),
  reader: (fields, sink) => new JsonLinesReader(fields, sink),
};

class JsonLinesReader implements RecordReader {
  private readonly record = new RecordBuffer();
  private readonly shapes = new JsonShapes();
  private readonly paths: JsonPaths;
  private readonly object: JsonObject;
  private readonly loss = new LineLoss();
  private line = 1;

  constructor(
    fields: FieldNames,
    private readonly sink: RecordSink,
  ) {
    this.paths = new JsonPaths(fields);
    this.object = new JsonObject(this.paths);
  }

  read(block: Block, start: number, end: number, tail: Tail, base: number): number {
    const { record, shapes, sink } = this;
    const limit = end === 0 ? 0 : block.bytes.lastIndexOf(newline, end - 1) + 1;
    let p = this.loss.resume(block.bytes, start, end);
    while (p < limit) {
      const known = shapes.follow(block, p, record);
      if (known >= 0) sink.accept(record, base + p, this.line);
      p = known >= 0 ? known : this.unknownLine(block, p, base);
      this.line++;
    }
    if (tail !== 'full' || p > start) return p;
    sink.reject(tooLong(end - start), this.line++);
    this.loss.begin();
    return end;
  }

  /** Reads a line whose shape is not known, or that is no record at all: the place after its newline. */
  private unknownLine(block: Block, start: number, base: number): number {
    const { bytes, view } = block;
    const next = bytes.indexOf(newline, start) + 1;
    const at = skipBlanks(bytes, start);
    if (at === next - 1) return next;
    if (bytes[at] !== 0x7b) {
      const end = afterValue(bytes, view, at);
      const valid = end >= 0 && skipBlanks(bytes, end) === next - 1;
      this.sink.reject(valid ? 'not a JSON object' : 'invalid JSON', this.line);
      return next;
    }
    const end = this.object.read(block, at);
    if (end < 0 || skipBlanks(bytes, end) !== next - 1) {
      this.sink.reject('invalid JSON', this.line);
      return next;
    }
    if (this.fill(block) && !this.object.hasDuplicates)
      this.shapes.learn(view, start, next, this.object.leaves, this.fieldOf);
    this.sink.accept(this.record, base + start, this.line);
    return next;
  }

  /** Fills the record from the object's leaves; false where two of them are one field, of which the later holds. */
  private fill(block: Block): boolean {
    const { record } = this;
    const fields = new Set<number>();
    let apart = true;
    record.begin(block);
    for (const leaf of this.object.leaves) {
      const field = this.fieldOf(leaf);
      if (fields.has(field) && field >= 0) {
        record.remove(field);
        apart = false;
      }
      fields.add(field);
      addJsonValue(record, block, field, leaf.start, leaf.end);
    }
    return apart;
  }

  private readonly fieldOf = (leaf: JsonLeaf): number => this.paths.fieldOf(leaf.path);
}
