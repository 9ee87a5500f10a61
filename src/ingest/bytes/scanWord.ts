const ones = 0x01010101;
const tops = 0x80808080;
const quotes = 0x22222222;
const backslashes = 0x5c5c5c5c;
const spaces = 0x20202020;
const newlines = 0x0a0a0a0a;

/** The place of the lowest marked byte in a word whose marks are top bits. Marks above it may be false: borrows run up. */
const lowest = (marks: number): number => (31 - Math.clz32(marks & -marks)) >> 3;

/**
 * The place of the next quote, backslash or control character at or after `at`. One must follow in the block: a line's
 * newline does. Source of the bit trick: "Bit Twiddling Hacks", haszero and hasless.
 */
export function stringEnd(view: DataView, at: number): number {
  for (let p = at; ; p += 4) {
    const w = view.getInt32(p, true);
    const q = w ^ quotes;
    const b = w ^ backslashes;
    const marks = (((q - ones) & ~q) | ((b - ones) & ~b) | ((w - spaces) & ~w)) & tops;
    if (marks !== 0) return p + lowest(marks);
  }
}

/** The place of the next newline at or after `at`; one must follow in the block. On short lines faster than indexOf. */
export function lineEnd(view: DataView, at: number): number {
  for (let p = at; ; p += 4) {
    const n = view.getInt32(p, true) ^ newlines;
    const marks = (n - ones) & ~n & tops;
    if (marks !== 0) return p + lowest(marks);
  }
}

/** The place of the next newline or delimiter (a byte four times over, as a word) at or after `at`; one must follow. */
export function cellEnd(view: DataView, at: number, delimiters: number): number {
  for (let p = at; ; p += 4) {
    const w = view.getInt32(p, true);
    const n = w ^ newlines;
    const d = w ^ delimiters;
    const marks = (((n - ones) & ~n) | ((d - ones) & ~d)) & tops;
    if (marks !== 0) return p + lowest(marks);
  }
}

/** The last `length & 3` bytes of a span as a word, the other bytes zero. */
export const tailWord = (view: DataView, at: number, length: number): number =>
  (length & 3) === 0 ? 0 : view.getInt32(at, true) & ((1 << ((length & 3) << 3)) - 1);
