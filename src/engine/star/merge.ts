import type { Events } from '../../model/events';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Shorter runs are copied number by number. */
const shortRun = 12;

/**
 * Where the rows of two sets of facts, each ordered by user and time, come to stand in one: old before new where equal.
 * Runs of old rows are copied as a whole, so that a few new rows among millions cost little more than the copy.
 */
export class Merge {
  readonly rows: number;
  /** The users of the old rows that were taken out. */
  readonly takenOut: ReadonlySet<number>;
  /** Runs of old rows, from and to. After each of them come the new rows up to the same place in `news`. */
  readonly #runs: readonly number[];
  readonly #news: readonly number[];

  /** @param order the new rows by user and time; @param takenBack see StarGrowth */
  constructor(
    old: Pick<Events, 'rows' | 'user' | 'time' | 'file' | 'offset'>,
    more: { readonly user: Uint32Array; readonly time: Float64Array },
    private readonly order: Uint32Array,
    takenBack: ReadonlyMap<number, ReadonlySet<number>>,
  ) {
    const out = rowsTakenBack(old, takenBack);
    const runs: number[] = [];
    const news: number[] = [];
    let at = 0;
    let gone = 0;
    const copyTo = (end: number, next: number): void => {
      for (; gone < out.length && out[gone]! < end; gone++) {
        runs.push(at, out[gone]!);
        news.push(next);
        at = out[gone]! + 1;
      }
      runs.push(at, end);
      at = end;
    };
    for (let next = 0; next < order.length; next++) {
      const place = placeOf(old, more.user[order[next]!]!, more.time[order[next]!]!, at);
      if (place > at || runs.length === 0) {
        copyTo(place, next);
        news.push(next);
      }
      news[news.length - 1] = next + 1;
    }
    copyTo(old.rows, order.length);
    news.push(order.length);
    this.rows = old.rows - out.length + order.length;
    this.takenOut = new Set(out.map((row) => old.user[row]!));
    this.#runs = runs;
    this.#news = news;
  }

  /** Where the new rows come to stand, in ascending order. */
  newPlaces(): Uint32Array {
    const places = new Uint32Array(this.order.length);
    let to = 0;
    let next = 0;
    for (let i = 0; i < this.#news.length; i++) {
      to += this.#runs[2 * i + 1]! - this.#runs[2 * i]!;
      for (; next < this.#news[i]!; next++) places[next] = to++;
    }
    return places;
  }

  /** The values of the rows in their new order, in an array as wide as that of the old. */
  pick<A extends Numbers>(old: A, more: Numbers): A {
    return this.pickInto(new (old.constructor as new (rows: number) => A)(this.rows), old, more);
  }

  /** The same into an array that is given. */
  pickInto<A extends Numbers>(out: A, old: Numbers, more: Numbers): A {
    const { order } = this;
    let to = 0;
    let next = 0;
    for (let i = 0; i < this.#news.length; i++) {
      const from = this.#runs[2 * i]!;
      const end = this.#runs[2 * i + 1]!;
      if (end - from < shortRun) for (let row = from; row < end; row++) out[to++] = old[row]!;
      else {
        out.set(old.subarray(from, end), to);
        to += end - from;
      }
      for (; next < this.#news[i]!; next++) out[to++] = more[order[next]!]!;
    }
    return out;
  }
}

/** The rows of events that are taken back, in order. */
function rowsTakenBack(
  { rows, file, offset }: Pick<Events, 'rows' | 'file' | 'offset'>,
  takenBack: ReadonlyMap<number, ReadonlySet<number>>,
): number[] {
  const out: number[] = [];
  // They stand at the ends of their files: a look at a set for each of millions of rows would take long.
  let least = Number.POSITIVE_INFINITY;
  for (const places of takenBack.values()) for (const place of places) if (place < least) least = place;
  if (least === Number.POSITIVE_INFINITY) return out;
  for (let row = 0; row < rows; row++) {
    const place = offset[row]!;
    if (place >= least && takenBack.get(file[row]!)?.has(place)) out.push(row);
  }
  return out;
}

/** The first row, not before `least`, that comes after a user's events up to a time. */
function placeOf(
  { rows, user, time }: Pick<Events, 'rows' | 'user' | 'time'>,
  u: number,
  ms: number,
  least: number,
): number {
  let low = least;
  let high = rows;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const isBefore = user[middle]! < u || (user[middle] === u && time[middle]! <= ms);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
