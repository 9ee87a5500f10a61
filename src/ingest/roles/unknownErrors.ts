import type { DictionaryColumn } from '../../model/columns';
import type { RoleOverrides, UnknownErrors } from '../../model/roles';

/** The error values that a person has set and the log has not, beside those that it has; `null` where it has them all. */
export function unknownErrors(
  { outcome, outcomeStandIns = [] }: RoleOverrides,
  columns: ReadonlyMap<string, DictionaryColumn>,
): UnknownErrors | null {
  for (const { field, errors } of outcome ? [outcome, ...outcomeStandIns] : []) {
    const known = columns.get(field)?.values;
    if (!errors || !known) continue;
    const lower = new Set(known.map((value) => value.toLowerCase()));
    const values = errors.filter((value) => !lower.has(value.toLowerCase()));
    if (values.length > 0) return { field, values, known };
  }
  return null;
}
