/** z of a two-sided 95 % interval. */
const z95 = 1.959963984540054;

/**
 * The Wilson score interval of a share `hits` of `trials`, as fractions; `null` over no trials.
 * Source: E. B. Wilson, "Probable inference", JASA 22 (1927) 209-212.
 */
export function wilson(hits: number, trials: number, z = z95): readonly [number, number] | null {
  if (trials === 0) return null;
  const p = hits / trials;
  const zz = z * z;
  const centre = (p + zz / (2 * trials)) / (1 + zz / trials);
  const half = (z / (1 + zz / trials)) * Math.sqrt((p * (1 - p)) / trials + zz / (4 * trials * trials));
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
