import { type FieldGuess, type RolesNow, useOf } from '../../src/protocol';
import type { DropdownOption } from '../ui/dropdown';

const roles: readonly DropdownOption[] = [
  { value: 'time', label: 'time' },
  { value: 'user', label: 'user' },
  { value: 'outcome', label: 'outcome' },
  { value: 'dimension', label: 'dimension' },
];
const standIns = { userStandIn: 'user (stands in)', outcomeStandIn: 'outcome (stands in)' } as const;
const unused: DropdownOption = { value: 'unused', label: 'unused' };
const idle = { message: 'message', standIn: 'time (stands in)', unused: 'unused' } as const;

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
  const last = use === 'message' || use === 'standIn' ? { value: 'unused', label: idle[use] } : unused;
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
    .map((value) => ({ value, label: standIns[value] }));
}

/** The role of a field for the head of a column; none for one that plays none. */
export function roleMark(guess: FieldGuess, now: RolesNow): string | null {
  const use = useOf(guess, now);
  if (use === 'unused' || use === 'message') return null;
  if (use === 'userStandIn' || use === 'outcomeStandIn') return standIns[use];
  return use === 'standIn' ? idle.standIn : use;
}
