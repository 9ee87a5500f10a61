import { codeCounts } from '../../model/codeCounts';
import type { Columns, DictionaryColumn } from '../../model/columns';
import type { KnownRoles, Roles } from '../../model/roles';
import { isErrorBy } from '../roles/isErrorBy';
import { firstOf } from './firstOf';
import { knownRows, outcomeCodes } from './outcomeCodes';
import { paired } from './paired';

type ByField = ReadonlyMap<string, DictionaryColumn>;

/** What stands for the user of each event; `null` where nothing does. */
export function userColumn({ user, userStandIns = [] }: Roles, columns: ByField): DictionaryColumn | null {
  const [main, agent] = user;
  if (main === undefined) return null;
  const [first, ...others] = [main, ...userStandIns].flatMap((field) => columns.get(field) ?? []);
  if (!first) return null;
  const names = firstOf(first, ...others);
  const second = agent === undefined ? undefined : columns.get(agent);
  return second ? paired(names, second) : names;
}

/** Which events are errors; `null` where no outcome is known. */
export function outcomeColumn(roles: Roles, columns: ByField): Uint8Array | null {
  const [first, ...others] = rulesOf(roles).flatMap((rule) => {
    const column = columns.get(rule.field);
    return column ? [{ column, isError: isErrorBy(rule) }] : [];
  });
  return first ? outcomeCodes(first, ...others) : null;
}

/** Of how many events outcome and user are known. To lack a field that only errors have tells a success. */
export function knownRoles(roles: Roles, columns: ByField, { rows, user }: Pick<Columns, 'rows' | 'user'>): KnownRoles {
  const outcome =
    roles.outcome?.kind === 'present'
      ? rows
      : knownRows(rulesOf(roles).flatMap(({ field }) => columns.get(field) ?? []));
  return { events: rows, outcome, users: user ? rows - (codeCounts(user)[0] ?? 0) : 0 };
}

const rulesOf = ({ outcome, outcomeStandIns = [] }: Roles) => (outcome ? [outcome, ...outcomeStandIns] : []);
