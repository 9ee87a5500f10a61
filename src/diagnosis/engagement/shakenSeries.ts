import type { Random } from '../../model/random';
import type { DaySeries } from './daySeries';

/**
 * The level of a series as it could have been as well: what is explained, and blocks of the rest drawn anew, so that what
 * goes together from day to day stays together. Source: the moving block bootstrap of residuals, H. R. Künsch, Annals
 * of Statistics 17 (1989).
 */
export function shakenSeries({ level, factor }: DaySeries, fitted: Float64Array, draw: Random): Float64Array {
  const n = level.length;
  const block = n >= 56 ? 7 : Math.max(1, n >> 3);
  const shaken = fitted.slice();
  for (let to = 0; to < n; to += block) {
    const from = Math.floor(draw() * (n - block + 1));
    for (let i = 0; i < block && to + i < n; i++) {
      const rest = (level[from + i]! - fitted[from + i]!) * Math.sqrt(factor[from + i]!);
      shaken[to + i]! += rest / Math.sqrt(factor[to + i]!);
    }
  }
  return shaken;
}
