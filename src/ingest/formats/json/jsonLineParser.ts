import type { Block } from '../../bytes/block';
import { newline } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import type { LineParser } from '../lineFormat';
import { type JsonLeaf, JsonObject } from './jsonObject';
import { JsonPaths } from './jsonPaths';
import { JsonPieces } from './jsonPieces';
import { addJsonValue, JsonShapes } from './jsonShapes';
import { skipBlanks } from './jsonValue';

/** Reads one JSON object a line. */
export class JsonLineParser implements LineParser {
  private readonly shapes = new JsonShapes();
  private readonly paths: JsonPaths;
  private readonly object: JsonObject;
  private readonly pieces: JsonPieces;

  constructor(fields: FieldNames) {
    this.paths = new JsonPaths(fields);
    this.object = new JsonObject(this.paths);
    this.pieces = new JsonPieces(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    return this.follow(block, start, record) >= 0 || this.readLine(block, start, end, record) > 0;
  }

  /** The place after the line's newline where its shape is known and the record is read, else -1. */
  follow(block: Block, start: number, record: RecordBuffer): number {
    const after = this.shapes.follow(block, start, record);
    if (after >= 0) this.pieces.join(block, record);
    return after;
  }

  /** Reads a line of any shape: the place after its newline, or -1 where it is no JSON object. */
  readLine(block: Block, start: number, end: number, record: RecordBuffer): number {
    const { bytes, view } = block;
    const at = skipBlanks(bytes, start);
    const close = bytes[at] === 0x7b ? this.object.read(block, at) : -1;
    const after = close < 0 ? -1 : skipBlanks(bytes, close);
    if (after < end || bytes[after] !== newline) return -1;
    if (this.fill(block, record) && !this.object.hasDuplicates)
      this.shapes.learn(view, start, after + 1, this.object.leaves, this.fieldOf);
    return after + 1;
  }

  /** Fills the record from the object's leaves; false where two of them are one field, of which the later holds. */
  private fill(block: Block, record: RecordBuffer): boolean {
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
      this.pieces.meet(leaf.path.name, field);
    }
    this.pieces.join(block, record);
    return apart;
  }

  private readonly fieldOf = (leaf: JsonLeaf): number => this.paths.fieldOf(leaf.path);
}
