/** From here on the series below is exact to the last digits of a double. */
const leastOfSeries = 16;

/** ln n! of a whole number. Source: Stirling's series, NIST Digital Library of Mathematical Functions 5.11.1. */
export function logFactorial(n: number): number {
  if (n < leastOfSeries) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  const square = n * n;
  const series = (1 / 12 - (1 / 360 - 1 / (1260 * square)) / square) / n;
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series;
}
