import { formatValue } from './format';
import { plural } from './plural';
import type { Inference } from './roles';

/** A role that more events lack than these is told of. */
const nearlyAll = 0.98;

/** Of how many events outcome and user are known, in words; `null` where they are of nearly all, or none plays the role. */
export interface KnownWords {
  readonly outcome: string | null;
  readonly user: string | null;
}

/** What the numbers leave out in silence otherwise: events without an outcome count as successes, those without a user for none. */
export function knownWords({ roles, known }: Pick<Inference, 'roles' | 'known'>, locale?: string): KnownWords {
  const { user, userStandIns = [], outcome } = roles;
  const words = (what: string, having: number): string | null => {
    if (!known || having >= nearlyAll * known.events) return null;
    const [some, all] = [having, known.events].map((n) => formatValue(n, { kind: 'count' }, locale));
    return `${what} in ${some} of ${all} ${plural(known.events, 'event')}`;
  };
  const [first] = user;
  return {
    outcome: outcome && words('outcome is known', known?.outcome ?? 0),
    user: first === undefined ? null : words(`${[first, ...userStandIns].join(' or ')} is`, known?.users ?? 0),
  };
}
