import type { FieldProfile } from '../../../../src/ingest/roles/fieldProfile';

/** The profile of a field from its values, over as many records or more. */
export function profile(field: string, values: readonly string[], records = values.length): FieldProfile {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { field, records, present: values.length, values: counts };
}

/** `n` values made from their index. */
export const made = (n: number, make: (i: number) => string): string[] => Array.from({ length: n }, (_, i) => make(i));
