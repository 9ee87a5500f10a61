import type { Preview } from '../../model/preview';
import type { OutcomeRule } from '../../model/roles';
import type { FieldProfile } from '../roles/fieldProfile';
import { isErrorBy } from '../roles/isErrorBy';

/** More values than these are not listed. */
const most = 40;

/** The values of the field of a rule over a sample, errors and frequent ones first, and which count as errors by it. */
export function outcomeValues(
  profiles: readonly FieldProfile[],
  rule: OutcomeRule | null | undefined,
): Preview['outcome'] {
  const profile = rule && profiles.find(({ field }) => field === rule.field);
  if (!rule || !profile) return null;
  const isError = isErrorBy(rule);
  const known = new Map<string, { value: string; count: number; isError: boolean }>();
  for (const [value, count] of profile.values) {
    const found = known.get(value.toLowerCase());
    if (found) found.count += count;
    else known.set(value.toLowerCase(), { value, count, isError: isError(value) });
  }
  // What a person has set stays in sight though the sample does not hold it.
  for (const value of rule.kind === 'values' ? rule.errors : []) {
    if (!known.has(value.toLowerCase())) known.set(value.toLowerCase(), { value, count: 0, isError: true });
  }
  const values = [...known.values()].sort((a, b) => b.count - a.count);
  const shown = values.length > most ? values.sort((a, b) => Number(b.isError) - Number(a.isError)) : values;
  return { field: rule.field, values: shown.slice(0, most), more: Math.max(0, values.length - most) };
}
