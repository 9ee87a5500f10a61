/** Columns made orthogonal to each other and of length 1, under weights, so that projections are sums. */
export interface Basis {
  readonly weights: Float64Array;
  readonly unit: readonly Float64Array[];
}

export function dot(weights: Float64Array, a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += weights[i]! * a[i]! * b[i]!;
  return sum;
}

/** The basis with a column more; the same where the column is a mixture of those it has. */
export function withColumn({ weights, unit }: Basis, column: Float64Array): Basis {
  const rest = residual({ weights, unit }, residual({ weights, unit }, column));
  const length = Math.sqrt(dot(weights, rest, rest));
  const before = Math.sqrt(dot(weights, column, column));
  return length <= 1e-9 * before ? { weights, unit } : { weights, unit: [...unit, rest.map((v) => v / length)] };
}

/** What is left of values once all that the basis explains is taken away. */
export function residual({ weights, unit }: Basis, values: Float64Array): Float64Array {
  const rest = values.slice();
  for (const column of unit) {
    const share = dot(weights, column, rest);
    for (let i = 0; i < rest.length; i++) rest[i]! -= share * column[i]!;
  }
  return rest;
}

/** How much of each column the values are made of, by weighted least squares (Gram and Schmidt's columns, solved back). */
export function coefficients(
  weights: Float64Array,
  columns: readonly Float64Array[],
  values: Float64Array,
): readonly number[] {
  const solved = new Array<number>(columns.length).fill(0);
  for (let last = columns.length - 1; last >= 0; last--) {
    const others = columns.slice(0, last).reduce<Basis>(withColumn, { weights, unit: [] });
    const own = residual(others, columns[last]!);
    let rest = values;
    for (let done = last + 1; done < columns.length; done++) {
      const column = columns[done]!;
      rest = rest.map((value, i) => value - solved[done]! * column[i]!);
    }
    const length = dot(weights, own, own);
    solved[last] = length > 0 ? dot(weights, own, rest) / length : 0;
  }
  return solved;
}
