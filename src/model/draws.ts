import type { Random } from './random';

/** A standard normal number. Source: the polar method of Marsaglia and Bray (1964). */
export function normal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** A number of a gamma distribution of mean 1 and this variance. Source: Marsaglia and Tsang, ACM TOMS 26 (2000). */
export function gammaOfMeanOne(random: Random, variance: number): number {
  if (variance <= 0) return 1;
  const shape = 1 / variance;
  // Shapes below 1 by one more, and a power of a uniform number.
  const boost = shape < 1 ? random() ** (1 / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return (d * v * boost) / shape;
  }
}

/** A count of a Poisson distribution; of a large mean by the normal one beside it. */
export function poisson(random: Random, mean: number): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
