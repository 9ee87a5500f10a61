import type { Steps } from '../../engine/columnar/steps';
import { type Random, random } from '../../model/random';
import type { DaySeries } from './daySeries';
import { type Basis, coefficients, dot, residual, withColumn } from './leastSquares';
import { bestShape, columnOf, gainOf, type Shape, type Shapes, shapeAt, shapesOf } from './shapes';

const draws = 199;
const mostLucky = 0.05;
/** Of short stretches, which are tried against days that they were taken out of. */
const mostLuckyShort = 0.01;
const mostChanges = 4;
/** Days of which a year's wave can be told from a change. */
const mostOfYear = 300;
const year = 365.25;
/** How far below the best the log likelihood of another first day may be for it to be thinkable: half of chi square. */
const thinkable = 3;

/** A change of the series, and what chance there is of one that stands out as much where there is none. */
export interface Change extends Shape {
  /** First and last entry at which it may have begun. */
  readonly lo: number;
  readonly hi: number;
  readonly pValue: number;
}

export interface Changes {
  /** What the series was made of before any change: a level, and where the log tells so a trend and the wave of a year. */
  readonly background: readonly Float64Array[];
  readonly hasTrend: boolean;
  readonly changes: readonly Change[];
  /** How many days tell as much as one would, if days were independent. */
  readonly inflation: number;
}

/**
 * The changes of a series one by one, each against what is explained before, as long as one stands out more than those
 * of series whose weeks are shuffled. Source of the test: the maximum over all places under permutation of blocks, as
 * circular binary segmentation has it (Olshen et al., Biostatistics 5, 2004), with blocks for days that go together.
 */
export function* findChanges({ day, factor: weights, level }: DaySeries): Steps<Changes> {
  const n = day.length;
  const least = Math.max(2, Math.min(7, n >> 3));
  const leastStretch = Math.max(2, Math.min(3, n >> 4));
  const block = n >= 56 ? 7 : Math.max(1, n >> 3);
  const shuffled = random(2, 0);
  const chosen = yield* chooseBackground(day, weights, level, least, leastStretch);
  let { basis, shapes } = chosen;
  let inflation = 1;
  const changes: Change[] = [];
  while (changes.length < mostChanges) {
    if (changes.length > 0) shapes = shapesOf(day, basis, least, leastStretch);
    yield;
    const rest = residual(basis, level);
    if (dot(weights, rest, rest) < 1e-9 * dot(weights, level, level)) break;
    const first = bestShape(shapes, rest, 1);
    if (first.at < 0) break;
    const left = residual(withColumn(basis, columnOf(shapeAt(shapes, first.at), day)), level);
    inflation = inflationOf(left, weights, block);
    const best = bestShape(shapes, rest, inflation);
    const shape = shapeAt(shapes, best.at);
    // A block that lies whole within a short stretch would be as much of one wherever it is put.
    const isShort = shape.kind === 'stretch' && shape.to - shape.from < 4 * block;
    const without = isShort ? residual(withColumn(basis, columnOf(shape, day)), level) : rest;
    const pValue = yield* luck(shapes, basis, without, best.score, inflation, block, shuffled);
    if (pValue > (isShort ? mostLuckyShort : mostLucky)) break;
    basis = withColumn(basis, columnOf(shape, day));
    changes.push({ ...shape, ...rangeOf(shapes, rest, best.at, inflation), pValue });
  }
  return { background: chosen.background, hasTrend: chosen.hasTrend, changes, inflation };
}

interface Background {
  readonly basis: Basis;
  readonly shapes: Shapes;
  readonly background: readonly Float64Array[];
  readonly hasTrend: boolean;
}

/**
 * With the wave of a year and a growth if they, together with the best change, fit better for their number. A series that
 * falls from its first day on has no such trend: its fall is a change.
 */
function* chooseBackground(
  day: Float64Array,
  weights: Float64Array,
  level: Float64Array,
  least: number,
  leastStretch: number,
): Steps<Background> {
  const n = day.length;
  const first = day[0]!;
  const ones = new Float64Array(n).fill(1);
  const trend = day.map((at) => at - first);
  const wave = [Math.cos, Math.sin].map((turn) => day.map((at) => turn((2 * Math.PI * at) / year)));
  const waves = day[n - 1]! - first >= mostOfYear ? [[], wave] : [[]];
  const tried: (Background & { readonly square: number; readonly numbers: number; readonly inflation: number })[] = [];
  for (const columns of waves) {
    for (const hasTrend of [false, true]) {
      const background = [ones, ...(hasTrend ? [trend] : []), ...columns];
      const basis = background.reduce<Basis>(withColumn, { weights, unit: [] });
      const shapes = shapesOf(day, basis, least, leastStretch);
      yield;
      const rest = residual(basis, level);
      const best = bestShape(shapes, rest, 1);
      const shape = best.at >= 0 && best.score > 0 ? shapeAt(shapes, best.at) : null;
      const all = shape ? [...background, columnOf(shape, day)] : background;
      if (hasTrend && coefficients(weights, all, level)[1]! <= 0) continue;
      const left = shape ? residual(withColumn(basis, columnOf(shape, day)), level) : rest;
      const numbers = background.length + (shape ? (shape.kind === 'stretch' ? 3 : 2) : 0);
      const inflation = inflationOf(left, weights, Math.min(7, n >> 3));
      tried.push({ basis, shapes, background, hasTrend, square: dot(weights, left, left), numbers, inflation });
    }
  }
  const inflation = Math.min(...tried.map((one) => one.inflation));
  const cost = ({ square, numbers }: (typeof tried)[number]): number =>
    (n / inflation) * Math.log(Math.max(1e-9, square)) + numbers * Math.log(n);
  return tried.reduce((best, one) => (cost(one) < cost(best) ? one : best));
}

/** The variance of sums of days against that of days if they were independent: from 1 to 7. */
export function inflationOf(rest: Float64Array, weights: Float64Array, block: number): number {
  const even = rest.map((value, i) => value * Math.sqrt(weights[i]!));
  const square = even.reduce((sum, value) => sum + value * value, 0);
  if (square === 0) return 1;
  let factor = 1;
  for (let lag = 1; lag < block; lag++) {
    let product = 0;
    for (let i = lag; i < even.length; i++) product += even[i]! * even[i - lag]!;
    factor += 2 * (1 - lag / block) * (product / square);
  }
  return Math.min(7, Math.max(1, factor));
}

/** The share of shuffled series with a shape that stands out as much; told once it is more than can pass. */
function* luck(
  shapes: Shapes,
  basis: Basis,
  rest: Float64Array,
  score: number,
  inflation: number,
  block: number,
  draw: Random,
): Steps<number> {
  let asMuch = 0;
  for (let i = 1; i <= draws; i++) {
    const other = residual(basis, shuffledBlocks(rest, basis.weights, block, draw));
    if (bestShape(shapes, other, inflation).score >= score) asMuch++;
    if (asMuch > mostLucky * (draws + 1)) return (asMuch + 1) / (i + 1);
    yield;
  }
  return (asMuch + 1) / (draws + 1);
}

/** Blocks of entries in another order, the first of them begun anywhere; the spread of each weekday is as before. */
function shuffledBlocks(rest: Float64Array, weights: Float64Array, block: number, draw: Random): Float64Array {
  const n = rest.length;
  const blocks = Math.floor(n / block);
  const begin = Math.floor(draw() * n);
  const order = Array.from({ length: blocks }, (_, i) => i);
  for (let i = blocks - 1; i > 0; i--) {
    const other = Math.floor(draw() * (i + 1));
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
  const from = Array.from({ length: n }, (_, i) => {
    const at = Math.floor(i / block);
    return (begin + (at < blocks ? order[at]! * block + (i % block) : i)) % n;
  });
  return rest.map((_, i) => (rest[from[i]!]! * Math.sqrt(weights[from[i]!]!)) / Math.sqrt(weights[i]!));
}

/** The entries at which the same kind of change, with the same end, is about as likely to have begun. */
function rangeOf(shapes: Shapes, rest: Float64Array, at: number, inflation: number): { lo: number; hi: number } {
  const total = dot(shapes.weights, rest, rest);
  const gain = gainOf(shapes, rest);
  const best = gain(at);
  const spread = ((total - best) * inflation) / rest.length;
  let lo = shapes.from[at]!;
  let hi = lo;
  for (let i = 0; i < shapes.count; i++) {
    if (shapes.kind[i] !== shapes.kind[at] || shapes.to[i] !== shapes.to[at]) continue;
    if (best - gain(i) >= 2 * thinkable * spread) continue;
    lo = Math.min(lo, shapes.from[i]!);
    hi = Math.max(hi, shapes.from[i]!);
  }
  return { lo, hi };
}
