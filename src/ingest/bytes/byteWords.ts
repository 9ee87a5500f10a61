import { Buffer } from 'node:buffer';

/** A few ASCII words, told by their bytes in any case. */
export class ByteWords {
  private readonly byHead = new Map<number, Uint8Array[]>();
  private readonly longest: number;

  constructor(words: readonly string[]) {
    this.longest = Math.max(...words.map((word) => word.length));
    for (const word of words) {
      const bytes = Buffer.from(word.toLowerCase());
      const head = headOf(bytes, 0, bytes.length);
      this.byHead.set(head, [...(this.byHead.get(head) ?? []), bytes]);
    }
  }

  /** Whether [from, to) is one of the words. */
  has(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from > this.longest || to <= from) return false;
    const words = this.byHead.get(headOf(bytes, from, to));
    return words?.some((word) => word.length === to - from && isWord(bytes, from, word)) ?? false;
  }
}

/** Letters become lower-case ones; other bytes may become others, so that words are compared in the end. */
const headOf = (bytes: Uint8Array, from: number, to: number): number =>
  (((bytes[from] ?? 0) | 0x20) << 16) |
  ((((from + 1 < to ? bytes[from + 1] : 0) ?? 0) | 0x20) << 8) |
  ((to - from) & 0xff);

function isWord(bytes: Uint8Array, from: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) {
    const byte = bytes[from + i] ?? 0;
    const lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
    if (lower !== word[i]) return false;
  }
  return true;
}
