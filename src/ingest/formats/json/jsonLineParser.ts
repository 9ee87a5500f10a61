import type { Block } from '../../bytes/block';
import { newline } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import type { LineParser } from '../lineFormat';
import { ThrownFields } from '../text/thrownFields';
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
  private readonly thrown: ThrownFields;
  /** Whether the record names an exception itself; `null` while no line below it was read. */
  private namesException: boolean | null = null;

  constructor(private readonly fields: FieldNames) {
    this.paths = new JsonPaths(fields);
    this.object = new JsonObject(this.paths);
    this.pieces = new JsonPieces(fields);
    this.thrown = new ThrownFields(fields);
  }

  parse(block: Block, start: number, end: number, record: RecordBuffer): boolean {
    const isRead = this.follow(block, start, record) >= 0 || this.readLine(block, start, end, record) > 0;
    if (isRead) this.beginBelow();
    return isRead;
  }

  /** What `goOn` is told from here on stands below another record. */
  beginBelow(): void {
    this.namesException = null;
  }

  goOn({ bytes }: Block, start: number, end: number, record: RecordBuffer): void {
    this.namesException ??= record.indexOf(this.fields.names.indexOf('exception')) >= 0;
    if (!this.namesException) this.thrown.take(bytes, start, end, record);
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
