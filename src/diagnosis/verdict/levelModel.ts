import type { DaySeries } from '../engagement/daySeries';
import { inflationOf } from '../engagement/findChanges';
import { type Basis, dot, residual, withColumn } from '../engagement/leastSquares';
import { median, robustSpread } from '../median';

/** Users of an average day as multiples of the median, with what may have moved them anyway. */
export interface LevelModel {
  readonly series: DaySeries;
  /** The median level, in users. */
  readonly unit: number;
  readonly basis: Basis;
  readonly values: Float64Array;
  /** The variance that a day tells as little as, neighbours that go together counted as one. */
  readonly variance: number;
}

/** A change that a series may have had from an entry on, as a share of its size by entry. */
export type ChangeShape = Float64Array;

/** How large a change is, as a multiple of the median level, and its standard error. */
export interface ChangeSize {
  readonly mid: number;
  readonly error: number;
}

const year = 365.25;
/** What a log goes up or down by over its length, and what the seasons of a year move, before anything is known of it. */
const usualTrend = 0.06;
const usualSeason = 0.07;

/**
 * A level, a trend and the wave of a year, of which as much is known beforehand as is usual of logs: a short log cannot
 * tell a season from a change, and must not take the one for the other. Prior knowledge is put as one observation more
 * for each (a Bayesian linear regression; as in A. Gelman et al., Bayesian Data Analysis, 3rd ed., section 14.8).
 * @param usual how much of what is usual of all users is to be thought of
 */
export function levelModel(series: DaySeries, usual = 1): LevelModel {
  const { day, factor, level } = series;
  const n = day.length;
  const unit = Math.max(1e-9, median(level));
  const length = Math.max(1, day[n - 1]! - day[0]!);
  const variance = Math.max(noiseOf(level, unit), 1e-8);
  const priors = [usualTrend, usualSeason, usualSeason].map((sd) => usual * sd);
  const columns: ((at: number) => number)[] = [
    (at) => (at - day[0]!) / length - 0.5,
    (at) => Math.cos((2 * Math.PI * at) / year),
    (at) => Math.sin((2 * Math.PI * at) / year),
  ];
  const weights = extended(
    factor,
    priors.map((sd) => variance / sd ** 2),
  );
  const start = extended(new Float64Array(n).fill(1), [0, 0, 0]);
  const basis = columns.reduce<Basis>(
    (sum, column, c) =>
      withColumn(
        sum,
        extended(
          day.map(column),
          priors.map((_, at) => Number(at === c)),
        ),
      ),
    withColumn({ weights, unit: [] }, start),
  );
  const values = extended(
    level.map((value) => value / unit),
    [0, 0, 0],
  );
  const rest = residual(basis, values).subarray(0, n);
  const inflation = inflationOf(rest, factor, n >= 56 ? 7 : Math.max(1, n >> 3));
  return { series, unit, basis, values, variance: variance * inflation };
}

/** The model with a change in it, so that others are told beside it. */
export function withChange(model: LevelModel, shape: ChangeShape): LevelModel {
  const basis = withColumn(model.basis, extended(shape, [0, 0, 0]));
  const n = shape.length;
  const { factor } = model.series;
  const rest = residual(basis, model.values).subarray(0, n);
  const noise = Math.max(noiseOf(model.series.level, model.unit), 1e-8);
  return { ...model, basis, variance: noise * inflationOf(rest, factor, n >= 56 ? 7 : Math.max(1, n >> 3)) };
}

/** The size of a change of this shape, beside all that the model has. */
export function sizeOf({ basis, values, variance }: LevelModel, shape: ChangeShape): ChangeSize {
  const own = residual(basis, extended(shape, [0, 0, 0]));
  const square = dot(basis.weights, own, own);
  if (square <= 1e-9) return { mid: 0, error: Number.POSITIVE_INFINITY };
  return { mid: dot(basis.weights, own, values) / square, error: Math.sqrt(variance / square) };
}

/** From an entry to another, in full after so many days. */
export function shapeFrom({ day }: DaySeries, from: number, to: number, ramp: number): ChangeShape {
  const shape = new Float64Array(day.length);
  for (let i = 0; i < day.length; i++) {
    const at = day[i]!;
    if (at >= from && at < to) shape[i] = Math.min(1, (at - from + 1) / ramp);
  }
  return shape;
}

/** The variance of a day around its neighbours, whatever slow changes there are. */
function noiseOf(level: Float64Array, unit: number): number {
  const apart = level.subarray(2).map((value, i) => (value - 2 * level[i + 1]! + level[i]!) / unit);
  return robustSpread(apart) ** 2 / 6;
}

function extended(column: Float64Array, more: readonly number[]): Float64Array {
  const out = new Float64Array(column.length + more.length);
  out.set(column);
  out.set(more, column.length);
  return out;
}
