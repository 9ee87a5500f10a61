import * as l10n from '@vscode/l10n';
import { formatValue } from './format';
import { orWords } from './listWords';
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
  const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
  const lack = (having: number): boolean => known !== undefined && having < nearlyAll * known.events;
  const { events = 0, outcome: withOutcome = 0, users = 0 } = known ?? {};
  const [first] = user;
  return {
    outcome: outcome && lack(withOutcome) ? outcomeWords(count(withOutcome), events, count(events)) : null,
    user:
      first !== undefined && lack(users)
        ? userWords(orWords([first, ...userStandIns]), count(users), events, count(events))
        : null,
  };
}

const outcomeWords = (some: string, events: number, all: string): string =>
  events === 1
    ? l10n.t('outcome is known in {0} of 1 event', some)
    : l10n.t('outcome is known in {0} of {1} events', some, all);

const userWords = (fields: string, some: string, events: number, all: string): string =>
  events === 1
    ? l10n.t('{0} is in {1} of 1 event', fields, some)
    : l10n.t('{0} is in {1} of {2} events', fields, some, all);
