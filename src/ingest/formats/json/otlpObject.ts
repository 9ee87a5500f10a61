import { Buffer } from 'node:buffer';
import type { Block } from '../../bytes/block';
import { comma } from '../../bytes/byteClass';
import type { FieldNames } from '../../bytes/fieldNames';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { FlatLine } from './flatLine';
import { JsonObject } from './jsonObject';
import { type JsonPath, JsonPaths } from './jsonPaths';
import { addJsonValue } from './jsonShapes';
import { openBracket } from './jsonSpan';
import { skipBlanks } from './jsonValue';

/** What a path of OTLP's is called, and whether it is a list of keys with values. */
interface OtlpField {
  readonly name: string;
  readonly isKeyed: boolean;
  readonly id: number;
  /** The fields of its keys, by their bytes as Latin-1. */
  readonly keys: Map<string, number>;
}

/**
 * Reads objects of OTLP as JSON: a value `{"stringValue": "v"}` is v, a list `[{"key": "k", "value": …}]` is a field
 * a key. Source: opentelemetry-proto, common/v1/common.proto.
 */
export class OtlpObject {
  private readonly line = new FlatLine();
  private readonly object: JsonObject;
  private readonly item: JsonObject;
  private readonly fieldOfPath = new Map<JsonPath, OtlpField>();

  /** Names begin with `prefix`; those of attributes with `attributes`. */
  constructor(
    private readonly fields: FieldNames,
    private readonly prefix: string,
    private readonly attributes: string,
  ) {
    this.object = new JsonObject(new JsonPaths(fields));
    this.item = new JsonObject(new JsonPaths(fields));
  }

  /** Reads the object [start, end), which holds `lines` newlines, into the record; false where it is not valid. */
  read(block: Block, start: number, end: number, lines: number, record: RecordBuffer): boolean {
    const length = this.line.take(block, start, end, lines);
    const line = this.line.block;
    record.begin(line);
    if (this.object.read(line, 0) !== length) return false;
    for (const leaf of this.object.leaves) {
      const field = this.fieldOf(leaf.path);
      if (field.isKeyed && line.bytes[leaf.start] === openBracket) this.addKeyed(line, leaf.start, field, record);
      else add(record, line, field.id, leaf.start, leaf.end);
    }
    return true;
  }

  /** Adds a list of keys with values. The text is valid JSON. */
  private addKeyed(line: Block, at: number, field: OtlpField, record: RecordBuffer): void {
    const { bytes } = line;
    for (let p = skipBlanks(bytes, at + 1); ; p = skipBlanks(bytes, p + 1)) {
      const end = this.item.read(line, p);
      if (end < 0) return;
      const key = this.item.leaves.find(({ path }) => path.name === 'key');
      const value = this.item.leaves.find(({ path }) => path.name.startsWith('value'));
      if (key && value)
        add(record, line, this.idOfKey(line, key.start + 1, key.end - 1, field), value.start, value.end);
      p = skipBlanks(bytes, end);
      if (bytes[p] !== comma) return;
    }
  }

  private idOfKey({ bytes }: Block, start: number, end: number, field: OtlpField): number {
    const written = Buffer.from(bytes.buffer, start, end - start).toString('latin1');
    const known = field.keys.get(written);
    if (known !== undefined) return known;
    const id = this.fields.idOf(`${field.name}.${Buffer.from(written, 'latin1').toString('utf8')}`);
    if (id >= 0) field.keys.set(written, id);
    return id;
  }

  private fieldOf(path: JsonPath): OtlpField {
    const known = this.fieldOfPath.get(path);
    if (known) return known;
    const plain = path.name.replace(/\.(string|int|double|bool|bytes|array)Value(\.values)?$/, '');
    const isKeyed = path.name === 'attributes' || path.name.endsWith('.kvlistValue.values');
    const name =
      path.name === 'attributes' ? this.attributes : this.prefix + plain.replace(/\.kvlistValue\.values$/, '');
    const field = { name, isKeyed, id: isKeyed ? -1 : this.fields.idOf(name), keys: new Map<string, number>() };
    this.fieldOfPath.set(path, field);
    return field;
  }
}

/** Adds a value; of a field that occurs twice the last holds. */
function add(record: RecordBuffer, line: Block, field: number, start: number, end: number): void {
  if (record.indexOf(field) >= 0) record.remove(field);
  addJsonValue(record, line, field, start, end);
}
