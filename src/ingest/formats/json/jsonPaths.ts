import { Buffer } from 'node:buffer';
import type { Block } from '../../bytes/block';
import type { FieldNames } from '../../bytes/fieldNames';
import { jsonUnescape } from './jsonUnescape';

/** A place in nested objects; its field is named by the keys on the way, joined by dots. */
export interface JsonPath {
  readonly parent: JsonPath | null;
  readonly name: string;
  readonly depth: number;
  /** The serial of the record that had this path last. */
  seen: number;
  /** -1 where the log has too many fields. */
  field: number | null;
  /** By the key's bytes as written, read as Latin-1; `byKey` by what they mean. */
  readonly byBytes: Map<string, JsonPath>;
  readonly byKey: Map<string, JsonPath>;
}

/** The paths of a log, found by the bytes of their keys. */
export class JsonPaths {
  readonly root = path(null, '', 0);
  private size = 0;
  private readonly limit = 8000;
  /** Stands for every path over the limit: has no field, is never a duplicate. */
  private readonly nowhere: JsonPath = { ...path(null, '', 0), field: -1 };

  constructor(private readonly fields: FieldNames) {}

  /** The path of the key whose inside is [start, end) of the block. */
  child(parent: JsonPath, block: Block, start: number, end: number): JsonPath {
    if (parent === this.nowhere) return parent;
    const written = Buffer.from(block.bytes.buffer, start, end - start).toString('latin1');
    const known = parent.byBytes.get(written);
    if (known) return known;
    if (this.size++ >= this.limit) return this.nowhere;
    const key = keyText(block.bytes, start, end);
    const found =
      parent.byKey.get(key) ?? path(parent, parent.depth === 0 ? key : `${parent.name}.${key}`, parent.depth + 1);
    parent.byKey.set(key, found);
    parent.byBytes.set(written, found);
    return found;
  }

  /** The field of a path that holds a value; -1 where the log has too many. */
  fieldOf(at: JsonPath): number {
    at.field ??= this.fields.idOf(at.name);
    return at.field;
  }

  /** Notes that a record has this path; false if it had it before. */
  mark(at: JsonPath, serial: number): boolean {
    if (at === this.nowhere) return true;
    const first = at.seen !== serial;
    at.seen = serial;
    return first;
  }
}

export function isWithin(at: JsonPath, ancestor: JsonPath): boolean {
  for (let p: JsonPath | null = at; p; p = p.parent) if (p === ancestor) return true;
  return false;
}

const path = (parent: JsonPath | null, name: string, depth: number): JsonPath => ({
  parent,
  name,
  depth,
  seen: 0,
  field: null,
  byBytes: new Map(),
  byKey: new Map(),
});

function keyText(bytes: Uint8Array, start: number, end: number): string {
  const text = new Uint8Array(end - start);
  return Buffer.from(text.buffer, 0, jsonUnescape(bytes, start, end, text, 0)).toString('utf8');
}
