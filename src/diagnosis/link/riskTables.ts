import type { Steps } from '../../engine/columnar/steps';
import type { Table } from './mantelHaenszel';
import { arm, type Matching } from './matching';

/** Staying away, exposed and others, one table for each stratum in which user-days are matched. */
export function* tablesOf({ arms, levels }: Matching, comesBack: Uint8Array): Steps<readonly Table[]> {
  const tables: Table[] = [];
  for (const { strata, others, rows } of levels) {
    const [exposed, exposedHit] = [new Float64Array(strata.count), new Float64Array(strata.count)];
    const othersHit = new Float64Array(strata.count);
    for (let at = 0; at < rows.length; at++) {
      const i = rows[at]!;
      const stratum = strata.of[i]!;
      if (arms[i] === arm.other) othersHit[stratum]! += 1 - comesBack[i]!;
      else {
        exposed[stratum]!++;
        exposedHit[stratum]! += 1 - comesBack[i]!;
      }
    }
    for (const [stratum, n] of exposed.entries()) {
      if (n === 0) continue;
      tables.push({
        exposed: n,
        exposedHit: exposedHit[stratum]!,
        others: others[stratum]!,
        othersHit: othersHit[stratum]!,
      });
    }
    yield;
  }
  return tables;
}
