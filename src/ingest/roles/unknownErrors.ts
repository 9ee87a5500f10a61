import type { DictionaryColumn } from '../../model/columns';
import type { RoleOverrides, UnknownErrors } from '../../model/roles';

/** The error values that a person has set and the log has not, beside those that it has; `null` where it has them all. */
export function unknownErrors(
  outcome: RoleOverrides['outcome'],
  columns: ReadonlyMap<string, DictionaryColumn>,
): UnknownErrors | null {
  const known = outcome && columns.get(outcome.field)?.values;
  if (!outcome?.errors || !known) return null;
  const lower = new Set(known.map((value) => value.toLowerCase()));
  const values = outcome.errors.filter((value) => !lower.has(value.toLowerCase()));
  return values.length === 0 ? null : { field: outcome.field, values, known };
}
