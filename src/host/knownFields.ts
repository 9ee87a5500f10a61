import type { LogInfo } from '../model/logInfo';
import type { FieldGuess, FieldUse, RoleOverrides, Roles } from '../model/roles';
import type { Key } from '../model/selection';

/** What is known of the fields of files, and which plays which role now. `time` is `null` where none does. */
export interface KnownFields {
  readonly fields: readonly FieldGuess[];
  readonly roles: Omit<Roles, 'time'> & { readonly time: string | null };
  /** The values of a field, as far as they were counted. */
  readonly valuesOf: (field: string) => readonly Key[];
}

/** The fields of an open log. */
export const fieldsOfLog = ({ inference, dimensions }: LogInfo): KnownFields => ({
  ...inference,
  valuesOf: (field) => dimensions.find((dimension) => dimension.field === field)?.members ?? [],
});

/** The fields of files that are not open: the roles are those chosen, else what the fields were taken for. */
export function fieldsOfSample(fields: readonly FieldGuess[], chosen: RoleOverrides): KnownFields {
  const of = (use: FieldUse): readonly string[] =>
    fields.filter((guess) => guess.use === use).map(({ field }) => field);
  const [outcome] = of('outcome');
  const rule = chosen.outcome === undefined ? outcome && { field: outcome } : chosen.outcome;
  const user = chosen.user === undefined ? of('user') : chosen.user === null ? [] : [chosen.user];
  return {
    fields,
    roles: {
      time: chosen.time ?? of('time')[0] ?? null,
      user,
      userKind: user.length > 0 ? 'user' : null,
      outcome: rule ? { kind: 'values', errors: [], ...rule } : null,
      dimensions: chosen.dimensions ?? of('dimension'),
    },
    valuesOf: () => [],
  };
}
