import * as l10n from '@vscode/l10n';
import { type FieldGuess, type RolesNow, useOf } from '../../src/protocol';
import type { DropdownOption } from '../ui/dropdown';

const names: Readonly<Record<ReturnType<typeof useOf>, string>> = {
  time: l10n.t({ message: 'time', comment: ['the role of a field'] }),
  user: l10n.t({ message: 'user', comment: ['the role of a field'] }),
  outcome: l10n.t({ message: 'outcome', comment: ['the role of a field'] }),
  dimension: l10n.t({ message: 'dimension', comment: ['the role of a field'] }),
  userStandIn: l10n.t('user (stands in)'),
  outcomeStandIn: l10n.t('outcome (stands in)'),
  standIn: l10n.t('time (stands in)'),
  message: l10n.t({ message: 'message', comment: ['the role of a field'] }),
  unused: l10n.t({ message: 'unused', comment: ['the role of a field'] }),
};
const roles: readonly DropdownOption[] = (['time', 'user', 'outcome', 'dimension'] as const).map((value) => ({
  value,
  label: names[value],
}));

/**
 * What a field can be made, and what it is. The time can only be given to another field; a message, and a stand-in for
 * the time, are such by their values.
 */
export function useOptions(
  guess: FieldGuess,
  now: RolesNow,
): { readonly options: readonly DropdownOption[]; readonly value: string } {
  const use = useOf(guess, now);
  if (use === 'time') return { options: roles.slice(0, 1), value: use };
  const last = { value: 'unused', label: names[use === 'message' || use === 'standIn' ? use : 'unused'] };
  return {
    options: [...roles, ...standInOptions(now, use), last],
    value: use === 'message' || use === 'standIn' ? 'unused' : use,
  };
}

/** A field can stand in for another that plays the role; client and user agent play theirs together. */
function standInOptions(now: RolesNow, use: ReturnType<typeof useOf>): readonly DropdownOption[] {
  const able = {
    userStandIn: use === 'userStandIn' || (now.user.length === 1 && use !== 'user'),
    outcomeStandIn: use === 'outcomeStandIn' || (now.outcome !== null && use !== 'outcome'),
  };
  return (['userStandIn', 'outcomeStandIn'] as const)
    .filter((value) => able[value])
    .map((value) => ({ value, label: names[value] }));
}

/** The role of a field for the head of a column; none for one that plays none. */
export function roleMark(guess: FieldGuess, now: RolesNow): string | null {
  const use = useOf(guess, now);
  return use === 'unused' || use === 'message' ? null : names[use];
}
