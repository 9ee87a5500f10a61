const planes = 8;
const most = 2 ** planes - 1;

/**
 * Counts for each of 32 bits how many of the words that are added have it set. The counts are kept across: word k of
 * `#digits` holds the binary digit k of all of them, so that a word is added in as many steps as digits change.
 */
export class BitCounter {
  readonly #digits = new Int32Array(planes);
  readonly #counts = new Uint32Array(32);
  #added = 0;

  add(word: number): void {
    const digits = this.#digits;
    let carry = word;
    for (let k = 0; carry !== 0; k++) {
      const digit = digits[k]!;
      digits[k] = digit ^ carry;
      carry &= digit;
    }
    if (++this.#added === most) this.#flush();
  }

  /** The counts, by bit. */
  counts(): Uint32Array {
    this.#flush();
    return this.#counts;
  }

  #flush(): void {
    for (let k = 0; k < planes; k++) {
      const digit = this.#digits[k]!;
      for (let bit = 0; bit < 32; bit++) this.#counts[bit]! += ((digit >>> bit) & 1) << k;
    }
    this.#digits.fill(0);
    this.#added = 0;
  }
}
