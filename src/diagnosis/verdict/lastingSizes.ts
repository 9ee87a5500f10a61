import { residual } from '../engagement/leastSquares';
import type { ChangeSize, LevelModel } from './levelModel';

/**
 * The sizes of changes that last to the end, from an entry on and in full after so many days: those that `sizeOf` gives
 * for `shapeFrom`, from running sums, as a scan asks for each entry.
 */
export function lastingSizes({
  series,
  basis,
  values,
  variance,
}: LevelModel): (from: number, ramp: number) => ChangeSize {
  const { day } = series;
  const { weights, unit } = basis;
  const n = day.length;
  const left = residual(basis, values);
  const ones = new Float64Array(n).fill(1);
  const weighed = [ones, left, ...unit].map((column) => Float64Array.from(day, (_, i) => weights[i]! * column[i]!));
  const tails = weighed.map(tailOf);
  return (from, ramp) => {
    let full = from;
    while (full < n && day[full]! - day[from]! + 1 < ramp) full++;
    // The weighed product of the change with a column: its first days one by one, those in full at once.
    const product = (column: number, power = 1): number => {
      let sum = tails[column]![full]!;
      for (let i = from; i < full; i++) sum += weighed[column]![i]! * ((day[i]! - day[from]! + 1) / ramp) ** power;
      return sum;
    };
    let square = product(0, 2);
    for (let column = 2; column < weighed.length; column++) square -= product(column) ** 2;
    if (square <= 1e-9) return { mid: 0, error: Number.POSITIVE_INFINITY };
    return { mid: product(1) / square, error: Math.sqrt(variance / square) };
  };
}

/** The sum of all from each entry on. */
function tailOf(column: Float64Array): Float64Array {
  const tail = new Float64Array(column.length + 1);
  for (let i = column.length - 1; i >= 0; i--) tail[i] = tail[i + 1]! + column[i]!;
  return tail;
}
