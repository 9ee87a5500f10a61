import { type Estimate, estimateOf } from '../estimate';
import { normalTail } from '../link/normalTail';

const rounds = 50;

/**
 * The estimate of an effect that there is with some chance, and else is 0: the mean, within the 95 % interval of
 * both together. Of an effect that was chosen as the largest of many the plain interval hardly ever holds 0, whatever is
 * true. Source: a spike and a slab, T. J. Mitchell and J. J. Beauchamp, Bayesian variable selection in linear
 * regression, JASA 83 (1988) 1023–1032.
 */
export function orNone(mid: number, error: number, chance: number): Estimate {
  const plain = estimateOf(mid, error);
  if (chance >= 1 || !(error > 0)) return plain;
  const upTo = (value: number): number => 1 - normalTail((value - mid) / error);
  const quantile = (share: number): number => {
    const below = chance * upTo(0);
    if (share >= below && share <= below + 1 - chance) return 0;
    const wanted = (share < below ? share : share - (1 - chance)) / chance;
    let [lo, hi] = [mid - 9 * error, mid + 9 * error];
    for (let round = 0; round < rounds; round++) {
      const middle = (lo + hi) / 2;
      if (upTo(middle) < wanted) lo = middle;
      else hi = middle;
    }
    return (lo + hi) / 2;
  };
  const [lo, hi] = [quantile(0.025), quantile(0.975)];
  return [lo, Math.min(hi, Math.max(lo, chance * mid)), hi];
}
