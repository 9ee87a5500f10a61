/** Numbers the keys that occur, in order of their first row. */
export interface TupleNumbers {
  /** The keys by number. */
  readonly keys: readonly number[];
  /** Writes `2 * number + outcome` of some rows from `at`; false if there are more keys than allowed. */
  take(keys: Int32Array, count: number, outcome: Uint8Array, code: Uint16Array | Uint32Array, at: number): boolean;
}

/** By a table that has a place for every key. */
export class DirectNumbers implements TupleNumbers {
  readonly keys: number[] = [];
  /** Number + 1; 0 for none. */
  readonly #table: Uint32Array;

  constructor(
    size: number,
    private readonly most: number,
  ) {
    this.#table = new Uint32Array(size);
  }

  take(keys: Int32Array, count: number, outcome: Uint8Array, code: Uint16Array | Uint32Array, at: number): boolean {
    const table = this.#table;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let next = table[key]!;
      if (next === 0) {
        if (this.keys.length === this.most) return false;
        next = this.keys.push(key);
        table[key] = next;
      }
      code[at + i] = 2 * next - 2 + outcome[at + i]!;
    }
    return true;
  }
}

/** By hashing, where keys are far apart; at most a quarter of the table is used. */
export class HashedNumbers implements TupleNumbers {
  readonly keys: number[] = [];
  readonly #table: Uint32Array;
  readonly #shift: number;

  constructor(private readonly most: number) {
    const bits = 34 - Math.clz32(most);
    this.#table = new Uint32Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  take(keys: Int32Array, count: number, outcome: Uint8Array, code: Uint16Array | Uint32Array, at: number): boolean {
    const table = this.#table;
    const mask = table.length - 1;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let place = Math.imul(key, 0x9e3779b1) >>> this.#shift;
      let next = table[place]!;
      while (next !== 0 && this.keys[next - 1] !== key) {
        place = (place + 1) & mask;
        next = table[place]!;
      }
      if (next === 0) {
        if (this.keys.length === this.most) return false;
        next = this.keys.push(key);
        table[place] = next;
      }
      code[at + i] = 2 * next - 2 + outcome[at + i]!;
    }
    return true;
  }
}
