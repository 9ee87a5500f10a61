import type { Random } from '../model/random';

/**
 * Picks exactly `picks` of `pool` candidates that come one by one, each set of them equally likely; all, if there are
 * fewer. Source: D. E. Knuth, TAOCP vol. 2, section 3.4.2, algorithm S.
 */
export function picker(picks: number, pool: number, draw: Random): () => boolean {
  let wanted = picks;
  let left = pool;
  return () => {
    if (wanted <= 0 || draw() * left-- >= wanted) return false;
    wanted--;
    return true;
  };
}
