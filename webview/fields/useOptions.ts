import { type FieldGuess, type RolesNow, useOf } from '../../src/protocol';
import type { DropdownOption } from '../ui/dropdown';

const roles: readonly DropdownOption[] = [
  { value: 'time', label: 'time' },
  { value: 'user', label: 'user' },
  { value: 'outcome', label: 'outcome' },
  { value: 'dimension', label: 'dimension' },
];
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
  return { options: [...roles, last], value: use === 'message' || use === 'standIn' ? 'unused' : use };
}

/** The role of a field for the head of a column; none for one that plays none. */
export function roleMark(guess: FieldGuess, now: RolesNow): string | null {
  const use = useOf(guess, now);
  return use === 'unused' || use === 'message' ? null : use === 'standIn' ? idle.standIn : use;
}
