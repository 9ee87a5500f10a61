import { normal } from '../../model/draws';
import type { Interval } from '../../model/link';
import { random } from '../../model/random';
import { intervalOf } from '../link/userDraws';
import { errorCost } from './errorCost';
import type { Findings } from './findings';
import type { Judgement } from './judge';

/** What became of the user-days that are lost, as shares of them. */
export interface LossShares {
  readonly technical: Interval;
  readonly behavioural: Interval;
}

const draws = 400;

/**
 * The share of the lost user-days that errors explain, and that of users who come less elsewhere too; `null` where nothing
 * is lost. Both losses are drawn from what is known of them; that by will is none as often as it is not believed in.
 */
export function lossShares(found: Findings, { verdict, linkChance }: Judgement): LossShares | null {
  const { engagement, link, errors } = found;
  if ('reason' in engagement) return null;
  if (verdict === 'behavioural' && !errors.incident) return { technical: [0, 0, 0], behavioural: [1, 1, 1] };
  if (!['technical', 'both', 'behavioural'].includes(verdict) || !errors.incident || 'reason' in link) return null;
  const { all, elsewhere, chance } = engagement;
  const cost = errorCost(link);
  const next = random(4, 0);
  const shares = Float64Array.from({ length: draws }, () => {
    const isReal = next() < linkChance;
    const byErrors = isReal ? Math.max(0, cost.mid + cost.error * normal(next)) : 0;
    const fall = elsewhere ?? all;
    const drawn = -(fall.change + fall.error * normal(next)) * all.expected;
    const left = Math.max(0, elsewhere ? drawn : drawn - byErrors);
    const byWill = next() < chance ? left : 0;
    return byErrors + byWill > 0 ? byErrors / (byErrors + byWill) : Number.NaN;
  }).filter((share) => !Number.isNaN(share));
  if (shares.length === 0) return null;
  const sorted = shares.slice().sort();
  const mid = sorted[sorted.length >> 1]!;
  const [lo, , hi] = intervalOf(mid, shares);
  return { technical: [lo, mid, hi], behavioural: [1 - hi, 1 - mid, 1 - lo] };
}
