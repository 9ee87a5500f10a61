import type { SearchedDimension } from './searchedDimensions';

/**
 * Keys of the rows' tuples of members: equal for equal tuples, and for no others. A key is a number of mixed radix; before
 * it would grow too large for a number to be exact, what it stands for so far is numbered in the order in which it comes.
 */
export class TupleKeys {
  /** By dimension: the numbers of the keys up to it, where they have to be numbered. */
  readonly #prefixes: readonly (Map<number, number> | null)[];

  /** @param rows how many tuples there are at most */
  constructor(
    private readonly dimensions: readonly SearchedDimension[],
    rows: number,
  ) {
    let most = 1;
    this.#prefixes = dimensions.map(({ size }) => {
      const isCut = most * size > Number.MAX_SAFE_INTEGER;
      most = (isCut ? rows : most) * size;
      return isCut ? new Map() : null;
    });
  }

  keyOf(row: number): number {
    let key = 0;
    for (let d = 0; d < this.dimensions.length; d++) {
      const { column, place, size } = this.dimensions[d]!;
      const numbers = this.#prefixes[d];
      if (numbers) key = numberOf(numbers, key);
      key = key * size + place[column.codes[row]!]!;
    }
    return key;
  }
}

function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
