import type { Block } from '../../bytes/block';
import { backslash, quote } from '../../bytes/byteClass';
import type { RecordBuffer } from '../../bytes/recordBuffer';
import { stringEnd, tailWord } from '../../bytes/scanWord';
import type { JsonLeaf } from './jsonObject';
import { jsonUnescape } from './jsonUnescape';
import { afterContainer, afterScalar, afterString } from './jsonValue';

const maxEdges = 4096;
const maxSiblings = 16;
const maxGlue = 256;
const recordEnd = -2;

/**
 * Shapes of records met before, to read the next one of such a shape without parsing it. Between two values of a
 * record stands "glue": quotes, commas, keys, braces, blanks. Whatever follows the same glue is in the same state of
 * the grammar, so a record whose glue is known byte for byte needs only its values checked. The shapes form a tree:
 * an edge is a piece of glue, a node a value read.
 */
export class JsonShapes {
  private readonly firstEdge = new Int32Array(maxEdges);
  private readonly nextSibling = new Int32Array(maxEdges);
  private readonly target = new Int32Array(maxEdges);
  private readonly field = new Int32Array(maxEdges);
  private readonly glueAt = new Int32Array(maxEdges);
  private readonly glueLength = new Int32Array(maxEdges);
  private glue = new Int32Array(maxEdges);
  private glueUsed = 0;
  private edges = 0;
  private nodes = 1;

  /** Reads the line at `at` into the record if its shape is known: the place after its newline, else -1. */
  follow(block: Block, at: number, record: RecordBuffer): number {
    const { bytes, view } = block;
    record.begin(block);
    let node = 0;
    for (let p = at; ; ) {
      const edge = this.edgeOf(node, view, p);
      if (edge === 0) return -1;
      p += this.glueLength[edge] ?? 0;
      const field = this.field[edge] ?? -1;
      if (field === recordEnd) return p;
      if (bytes[p] === quote) {
        const end = stringEnd(view, p + 1);
        if (bytes[end] === quote) {
          if (field >= 0 && end > p + 1) record.add(field, p + 1, end);
          p = end + 1;
        } else {
          const after = bytes[end] === backslash ? afterString(bytes, view, p) : -1;
          if (after < 0) return -1;
          addJsonValue(record, block, field, p, after);
          p = after;
        }
      } else {
        const after = bytes[p] === 0x5b ? afterContainer(bytes, view, p) : afterScalar(bytes, p);
        if (after < 0) return -1;
        addJsonValue(record, block, field, p, after);
        p = after;
      }
      node = this.target[edge] ?? 0;
    }
  }

  /** Learns the shape of the record on [start, end), newline included, from its leaves. Does nothing once full. */
  learn(
    view: DataView,
    start: number,
    end: number,
    leaves: readonly JsonLeaf[],
    fieldOf: (leaf: JsonLeaf) => number,
  ): void {
    let node = 0;
    let from = start;
    for (const leaf of leaves) {
      node = this.step(node, view, from, leaf.start, fieldOf(leaf));
      if (node < 0) return;
      from = leaf.end;
    }
    this.step(node, view, from, end, recordEnd);
  }

  private edgeOf(node: number, view: DataView, at: number): number {
    let edge = this.firstEdge[node] ?? 0;
    while (edge !== 0 && !this.matches(edge, view, at)) edge = this.nextSibling[edge] ?? 0;
    return edge;
  }

  private matches(edge: number, view: DataView, at: number): boolean {
    const { glue } = this;
    const length = this.glueLength[edge]!;
    const end = at + length;
    let word = this.glueAt[edge]!;
    for (let p = at; p <= end - 4; p += 4) if (glue[word++] !== view.getInt32(p, true)) return false;
    if ((length & 3) === 0) return true;
    return glue[word] === (length < 4 ? tailWord(view, at, length) : view.getInt32(end - 4, true));
  }

  /** The node behind this glue, made if need be; -1 if there is no room. */
  private step(node: number, view: DataView, start: number, end: number, field: number): number {
    const length = end - start;
    let siblings = 0;
    let before = 0;
    for (let edge = this.firstEdge[node] ?? 0; edge !== 0; edge = this.nextSibling[edge] ?? 0) {
      const other = this.glueLength[edge] ?? 0;
      if (other === length && this.matches(edge, view, start)) return this.target[edge] ?? -1;
      if (other >= length) before = edge;
      siblings++;
    }
    if (siblings >= maxSiblings || length > maxGlue || this.edges + 1 >= maxEdges) return -1;
    const edge = ++this.edges;
    // Longer glue first: `,"a":` is also the start of `,"a":{"b":`.
    const links = before === 0 ? this.firstEdge : this.nextSibling;
    const link = before === 0 ? node : before;
    this.nextSibling[edge] = links[link] ?? 0;
    links[link] = edge;
    this.field[edge] = field;
    this.target[edge] = this.nodes++;
    this.glueAt[edge] = this.glueUsed;
    this.glueLength[edge] = length;
    this.keep(view, start, length);
    return this.target[edge] ?? -1;
  }

  private keep(view: DataView, start: number, length: number): void {
    const words = (length + 3) >> 2;
    if (this.glueUsed + words > this.glue.length) {
      const next = new Int32Array(this.glue.length * 2 + words);
      next.set(this.glue);
      this.glue = next;
    }
    const whole = start + (length & ~3);
    for (let p = start; p < whole; p += 4) this.glue[this.glueUsed++] = view.getInt32(p, true);
    if ((length & 3) === 0) return;
    this.glue[this.glueUsed++] = length < 4 ? tailWord(view, whole, length) : view.getInt32(start + length - 4, true);
  }
}

/** Adds the JSON value on [start, end) to the record as text; `null`, like an empty string, is an absent value. */
export function addJsonValue(record: RecordBuffer, block: Block, field: number, start: number, end: number): void {
  const { bytes } = block;
  if (field < 0 || bytes[start] === 0x6e) return;
  if (bytes[start] !== quote) {
    record.add(field, start, end);
    return;
  }
  const plain = stringEnd(block.view, start + 1) === end - 1;
  if (plain) record.add(field, start + 1, end - 1);
  else record.addWritten(field, end - start, (target, at) => jsonUnescape(bytes, start + 1, end - 1, target, at));
}
