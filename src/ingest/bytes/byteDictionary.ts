import { Buffer } from 'node:buffer';
import { tailWord } from './scanWord';
import { visibleText } from './visibleText';

/** The values of a dictionary in their order, as arrays that can be handed to another thread. */
export interface RangeDictionary {
  /** Bytes of each value. */
  readonly lengths: Int32Array;
  /** The bytes of all, each value padded with zeros to whole words. */
  readonly arena: Int32Array;
}

/**
 * Numbers the distinct byte strings that it meets: 1, 2, 3, … in the order of first sight. Open addressing over an
 * arena of zero-padded words; nothing is decoded until `values` is asked for.
 */
export class ByteDictionary {
  size = 0;
  private slots = new Int32Array(64);
  private hashes = new Int32Array(32);
  private starts = new Int32Array(32);
  private lengths = new Int32Array(32);
  private arena = new Int32Array(256);
  private used = 0;

  /**
   * The code of the bytes [start, end) of the view, new or known; without `adding` 0 where they are new. The view is read
   * up to three bytes past the end.
   */
  codeOf(view: DataView, start: number, end: number, adding = true): number {
    const length = end - start;
    const whole = start + (length & ~3);
    let hash = length;
    for (let p = start; p < whole; p += 4) hash = mix(hash ^ view.getInt32(p, true));
    const tail = tailWord(view, whole, length);
    hash = mix(hash ^ tail);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = this.slots[slot] ?? 0;
      if (code === 0) return adding ? this.insert(slot, hash, view, start, whole, tail, length) : 0;
      if (this.hashes[code] === hash && this.holds(code, view, start, whole, tail, length)) return code;
    }
  }

  /** The distinct values as text, `values()[code - 1]`; bytes that are not UTF-8 as in `visibleText`. */
  values(): string[] {
    const text = Buffer.from(this.arena.buffer, 0, this.used * 4);
    const at = (code: number): number => (this.starts[code] ?? 0) * 4;
    return Array.from({ length: this.size }, (_, i) =>
      visibleText(text, at(i + 1), at(i + 1) + (this.lengths[i + 1] ?? 0)),
    );
  }

  /** The values, to be handed over; the dictionary is not to be used any more. */
  handOver(): RangeDictionary {
    return { lengths: this.lengths.subarray(1, this.size + 1), arena: this.arena.subarray(0, this.used) };
  }

  /** Takes in the values of another one, in their order: `codes[k]` is the code here of what has code k there. */
  absorb({ lengths, arena }: RangeDictionary): Uint32Array {
    const view = new DataView(arena.buffer, arena.byteOffset, arena.byteLength);
    const codes = new Uint32Array(lengths.length + 1);
    let start = 0;
    for (let i = 0; i < lengths.length; i++) {
      const length = lengths[i] ?? 0;
      codes[i + 1] = this.codeOf(view, start, start + length);
      start += (length + 3) & ~3;
    }
    return codes;
  }

  private holds(code: number, view: DataView, start: number, whole: number, tail: number, length: number): boolean {
    if (this.lengths[code] !== length) return false;
    let word = this.starts[code] ?? 0;
    for (let p = start; p < whole; p += 4) if (this.arena[word++] !== view.getInt32(p, true)) return false;
    return (length & 3) === 0 || this.arena[word] === tail;
  }

  private insert(
    slot: number,
    hash: number,
    view: DataView,
    start: number,
    whole: number,
    tail: number,
    length: number,
  ): number {
    const code = ++this.size;
    if (code >= this.starts.length) {
      this.hashes = grown(this.hashes, code + 1);
      this.starts = grown(this.starts, code + 1);
      this.lengths = grown(this.lengths, code + 1);
    }
    const words = (length + 3) >> 2;
    if (this.used + words > this.arena.length) this.arena = grown(this.arena, this.used + words);
    this.hashes[code] = hash;
    this.starts[code] = this.used;
    this.lengths[code] = length;
    for (let p = start; p < whole; p += 4) this.arena[this.used++] = view.getInt32(p, true);
    if ((length & 3) !== 0) this.arena[this.used++] = tail;
    this.slots[slot] = code;
    if (code * 2 > this.slots.length) this.rehash();
    return code;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let code = 1; code <= this.size; code++) {
      let slot = (this.hashes[code] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.slots = slots;
  }
}

// The shift brings high bits down: a product's low bits alone would not see a word's last bytes.
function mix(word: number): number {
  const product = Math.imul(word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function grown(array: Int32Array<ArrayBuffer>, atLeast: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(Math.max(array.length * 2, atLeast));
  next.set(array);
  return next;
}
