import type { Events } from '../../model/events';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Where the rows of two sets of facts, each ordered by user and time, come to stand in one: old before new where equal. */
export class Merge {
  readonly rows: number;
  /** The users of the old rows that were taken out. */
  readonly takenOut: ReadonlySet<number>;
  /** Old rows by their number, new ones by that and the number of old rows. */
  readonly #from: Uint32Array;
  readonly #old: number;

  /** @param order the new rows by user and time; @param cuts see StarGrowth */
  constructor(
    old: Pick<Events, 'rows' | 'user' | 'time' | 'file' | 'offset'>,
    more: { readonly user: Uint32Array; readonly time: Float64Array },
    order: Uint32Array,
    cuts: Float64Array,
  ) {
    const { user, time, file, offset } = old;
    const from = new Uint32Array(old.rows + order.length);
    const takenOut = new Set<number>();
    let rows = 0;
    let next = 0;
    for (let i = 0; i < old.rows; i++) {
      const u = user[i]!;
      if (offset[i]! >= cuts[file[i]!]!) {
        takenOut.add(u);
        continue;
      }
      for (; next < order.length; next++) {
        const row = order[next]!;
        if (more.user[row]! > u || (more.user[row] === u && more.time[row]! >= time[i]!)) break;
        from[rows++] = old.rows + row;
      }
      from[rows++] = i;
    }
    for (; next < order.length; next++) from[rows++] = old.rows + order[next]!;
    this.rows = rows;
    this.takenOut = takenOut;
    this.#from = from;
    this.#old = old.rows;
  }

  /** The values of the rows in their new order, in an array as wide as that of the old. */
  pick<A extends Numbers>(old: A, more: Numbers): A {
    return this.pickInto(new (old.constructor as new (rows: number) => A)(this.rows), old, more);
  }

  /** The same into an array that is given. */
  pickInto<A extends Numbers>(out: A, old: Numbers, more: Numbers): A {
    const from = this.#from;
    const count = this.#old;
    for (let i = 0; i < out.length; i++) {
      const row = from[i]!;
      out[i] = row < count ? old[row]! : more[row - count]!;
    }
    return out;
  }
}
