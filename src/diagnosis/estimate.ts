/** z of a two-sided 95 % interval. */
export const z95 = 1.959963984540054;

/** A number with its 95 % interval. */
export type Estimate = readonly [lo: number, mid: number, hi: number];

/** The estimate of a number with this standard error. */
export const estimateOf = (mid: number, error: number): Estimate => [mid - z95 * error, mid, mid + z95 * error];
