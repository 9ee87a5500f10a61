import type { Block } from '../../bytes/block';
import { colon, comma, quote } from '../../bytes/byteClass';
import { isWithin, type JsonPath, type JsonPaths } from './jsonPaths';
import { afterContainer, afterString, afterValue, skipBlanks } from './jsonValue';

const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Objects nested deeper are values, kept as their JSON text, as arrays are. */
export const maxDepth = 16;

/** A value of a record, with its quotes if it has any. */
export interface JsonLeaf {
  readonly path: JsonPath;
  readonly start: number;
  readonly end: number;
}

/** Reads a whole JSON object into its leaves, whatever its shape; of keys that occur twice the last holds. */
export class JsonObject {
  leaves: JsonLeaf[] = [];
  /** True where a key occurred twice. */
  hasDuplicates = false;
  private serial = 0;

  constructor(private readonly paths: JsonPaths) {}

  /** The place after the object whose `{` is at `at`, or -1 where it is not valid JSON. */
  read(block: Block, at: number): number {
    this.leaves = [];
    this.hasDuplicates = false;
    this.serial++;
    return this.members(block, at, this.paths.root);
  }

  private members(block: Block, at: number, parent: JsonPath): number {
    const { bytes, view } = block;
    let p = skipBlanks(bytes, at + 1);
    if (bytes[p] === closeBrace) return p + 1;
    for (;;) {
      if (bytes[p] !== quote) return -1;
      const keyEnd = afterString(bytes, view, p);
      if (keyEnd < 0) return -1;
      const path = this.paths.child(parent, block, p + 1, keyEnd - 1);
      if (!this.paths.mark(path, this.serial)) this.forget(path);
      p = skipBlanks(bytes, keyEnd);
      if (bytes[p] !== colon) return -1;
      p = this.value(block, skipBlanks(bytes, p + 1), path);
      if (p < 0) return -1;
      p = skipBlanks(bytes, p);
      if (bytes[p] === closeBrace) return p + 1;
      if (bytes[p] !== comma) return -1;
      p = skipBlanks(bytes, p + 1);
    }
  }

  private value(block: Block, at: number, path: JsonPath): number {
    const nested = block.bytes[at] === openBrace;
    if (nested && path.depth > 0 && path.depth < maxDepth) return this.members(block, at, path);
    const end = nested ? afterContainer(block.bytes, block.view, at) : afterValue(block.bytes, block.view, at);
    if (end >= 0) this.leaves.push({ path, start: at, end });
    return end;
  }

  private forget(path: JsonPath): void {
    this.hasDuplicates = true;
    this.leaves = this.leaves.filter((leaf) => !isWithin(leaf.path, path));
  }
}
