/**
 * The q-value of each of some p-values: the least rate of false discoveries at which it is among those found. Tests with
 * q at most 0.05 hold 5 % false ones on average, as long as they are independent or depend on each other positively.
 * Source: Y. Benjamini, Y. Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995) 289–300.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const qValues = new Array<number>(pValues.length).fill(1);
  const falling = [...pValues.entries()].sort(([, a], [, b]) => b - a);
  let least = 1;
  for (const [at, [index, p]] of falling.entries()) {
    least = Math.min(least, (p * pValues.length) / (pValues.length - at));
    qValues[index] = least;
  }
  return qValues;
}
