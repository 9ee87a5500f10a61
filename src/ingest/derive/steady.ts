import type { DerivedField } from './derivedField';

/** Of more values than these, later ones are compared with the first only. */
const mostKnown = 20_000;

/**
 * The field with a `settle` that may be asked again, for values that come later: what was settled stays, and a value that
 * is settled as one known before becomes what that became.
 */
export function steady(field: DerivedField): DerivedField {
  const { settle } = field;
  if (!settle) return field;
  const known = new Map<string, string | null>();
  return {
    ...field,
    settle(values) {
      const fresh = values.filter((value) => !known.has(value));
      const before = [...known].slice(0, mostKnown);
      const settled = fresh.length > 0 ? settle([...before.map(([value]) => value), ...fresh]) : [];
      const same = new Map(before.map(([, was], i) => [settled[i] ?? null, was]));
      fresh.forEach((value, i) => {
        const now = settled[before.length + i] ?? null;
        known.set(value, same.get(now) ?? now);
      });
      return values.map((value) => known.get(value) ?? null);
    },
  };
}
