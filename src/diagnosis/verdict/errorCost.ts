import type { Link } from '../../model/link';
import { errorOf } from './linkChance';

/** User-days that a rise of errors cost, and the standard error. */
export interface ErrorCost {
  readonly mid: number;
  readonly error: number;
}

/** How long errors go on to cost is not known: the whole loss may be twice what is counted. */
export const leastKnown = 0.5;
/** How far errors of one kind may cost more or less than errors usually do, as a share. */
const apart = 0.35;

/**
 * What the user-days with errors on top cost by what came after them, and by what errors of all days cost: the mean of
 * both by how sure they are. Few errors tell little by themselves; those of all days need not be alike.
 */
export function errorCost({ lost, lostToAll }: Link): ErrorCost {
  const own = { mid: lost.induced[1], error: Math.max(1e-9, errorOf(lost.induced)) };
  if (lost === lostToAll || lostToAll.userDays <= 0) return own;
  const each = lost.userDays / lostToAll.userDays;
  const mid = lostToAll.induced[1] * each;
  const usual = { mid, error: Math.max(1e-9, Math.hypot(errorOf(lostToAll.induced) * each, apart * mid)) };
  const [a, b] = [own.error ** -2, usual.error ** -2];
  return { mid: (a * own.mid + b * usual.mid) / (a + b), error: (a + b) ** -0.5 };
}
