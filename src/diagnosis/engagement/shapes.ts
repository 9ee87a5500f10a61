import type { Basis } from './leastSquares';

/** From an entry on by a step; only in a stretch [from, to); or from an entry on more and more, day by day. */
export type ShapeKind = 'step' | 'stretch' | 'slope';

/** A change of a series, by the entries of it; of steps and slopes `to` is one past the last entry. */
export interface Shape {
  readonly kind: ShapeKind;
  readonly from: number;
  readonly to: number;
}

/** Longest stretch, in days: what lasts longer is found as a step, and another one back. */
const longestStretch = 92;

/** The column of a shape: 1 in its days, or for slopes the days since. */
export function columnOf({ kind, from, to }: Shape, day: Float64Array): Float64Array {
  return day.map((at, i) => (i < from || i >= to ? 0 : kind === 'slope' ? at - day[from]! : 1));
}

/** All shapes that a series could have, with what a basis leaves of the square of each. */
export interface Shapes {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly left: Float64Array;
  readonly day: Float64Array;
  readonly weights: Float64Array;
}

const kinds: readonly ShapeKind[] = ['step', 'stretch', 'slope'];

/** Places of a shape that were chosen, and its size: what its better fit has to pay for. */
const numbersOf = [2, 3, 2];

export const shapeAt = (shapes: Shapes, at: number): Shape => ({
  kind: kinds[shapes.kind[at]!]!,
  from: shapes.from[at]!,
  to: shapes.to[at]!,
});

/** Shapes with at least `least` entries on each side of an end. */
export function shapesOf(day: Float64Array, basis: Basis, least: number, leastStretch: number): Shapes {
  const n = day.length;
  const list: [number, number, number][] = [];
  for (let from = least; from + least <= n; from++) list.push([0, from, n]);
  for (let from = least; from < n; from++) {
    // What lasts longer than the time before it is that time's rule, and what follows is the change.
    const last = Math.min(n - least, from + Math.min(from, longestStretch));
    for (let to = from + leastStretch; to <= last; to++) list.push([1, from, to]);
  }
  for (let from = 0; from + 2 * least <= n; from++) list.push([2, from, n]);
  const { weights } = basis;
  const ones = new Float64Array(n).fill(1);
  const whole = sumsOf(ones, day, weights);
  const squares = sumsOf(day, day, weights);
  const columns = basis.unit.map((column) => sumsOf(column, day, weights));
  const left = Float64Array.from(list, ([kind, from, to]) => {
    const own = kind === 2 ? squareOfSlope(squares, whole, from, day[from]!) : whole.plain[to]! - whole.plain[from]!;
    const explained = columns.reduce((sum, column) => sum + product(kind, from, to, column, day) ** 2, 0);
    const rest = own - explained;
    return rest > 1e-6 * own ? rest : 0;
  });
  return {
    count: list.length,
    kind: Uint8Array.from(list, ([kind]) => kind),
    from: Uint32Array.from(list, ([, from]) => from),
    to: Uint32Array.from(list, ([, , to]) => to),
    left,
    day,
    weights,
  };
}

export interface Best {
  readonly at: number;
  /** How much likelier the series is with the shape, twice the log, less what its numbers cost. */
  readonly score: number;
  /** The square that it explains. */
  readonly gain: number;
}

/**
 * The shape that explains most of what a basis leaves, by the Bayesian information criterion; `inflation` is how many
 * entries tell as much as one, where neighbours go together. Source: G. Schwarz, Annals of Statistics 6 (1978).
 */
export function bestShape(shapes: Shapes, rest: Float64Array, inflation: number): Best {
  const { count, kind, from, to, left, day, weights } = shapes;
  const sums = sumsOf(rest, day, weights);
  let total = 0;
  for (let i = 0; i < rest.length; i++) total += weights[i]! * rest[i]! ** 2;
  const n = day.length / inflation;
  const cost = numbersOf.map((numbers) => numbers * Math.log(n));
  // The best gain of each kind is the best of its kind by score: costs are the same within one.
  const most = [0, 0, 0];
  const at = [-1, -1, -1];
  for (let i = 0; i < count; i++) {
    if (left[i] === 0) continue;
    const own = kind[i]!;
    const gain = product(own, from[i]!, to[i]!, sums, day) ** 2 / left[i]!;
    if (gain > most[own]!) {
      most[own] = gain;
      at[own] = i;
    }
  }
  let best: Best = { at: -1, score: Number.NEGATIVE_INFINITY, gain: 0 };
  for (const own of [0, 1, 2]) {
    if (at[own]! < 0) continue;
    const gain = Math.min(most[own]!, total * (1 - 1e-12));
    const score = n * Math.log(total / (total - gain)) - cost[own]!;
    if (score > best.score) best = { at: at[own]!, score, gain };
  }
  return best;
}

/** The square that each shape explains of what a basis leaves. */
export function gainOf(shapes: Shapes, rest: Float64Array): (at: number) => number {
  const { kind, from, to, left, day, weights } = shapes;
  const sums = sumsOf(rest, day, weights);
  return (at) => (left[at] === 0 ? 0 : product(kind[at]!, from[at]!, to[at]!, sums, day) ** 2 / left[at]!);
}

/** Running sums of weight × value, and of weight × day × value. */
interface Sums {
  readonly plain: Float64Array;
  readonly byDay: Float64Array;
}

function sumsOf(values: Float64Array, day: Float64Array, weights: Float64Array): Sums {
  const n = values.length;
  const plain = new Float64Array(n + 1);
  const byDay = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const weighed = weights[i]! * values[i]!;
    plain[i + 1] = plain[i]! + weighed;
    byDay[i + 1] = byDay[i]! + weighed * day[i]!;
  }
  return { plain, byDay };
}

/** The weighted product of a shape's column with another, whose running sums these are. */
function product(kind: number, from: number, to: number, { plain, byDay }: Sums, day: Float64Array): number {
  const flat = plain[to]! - plain[from]!;
  return kind === 2 ? byDay[to]! - byDay[from]! - day[from]! * flat : flat;
}

function squareOfSlope(squares: Sums, whole: Sums, from: number, since: number): number {
  const last = whole.plain.length - 1;
  const second = squares.byDay[last]! - squares.byDay[from]!;
  const first = whole.byDay[last]! - whole.byDay[from]!;
  return second - 2 * since * first + since ** 2 * (whole.plain[last]! - whole.plain[from]!);
}
