import type { LogInfo } from '../model/logInfo';
import { type RolesNow, rolesBy } from '../model/roleEdit';
import type { FieldGuess, FieldUse, RoleOverrides } from '../model/roles';
import type { Key } from '../model/selection';

/** What is known of the fields of files, and which plays which role now. `time` is `null` where none does. */
export interface KnownFields {
  readonly fields: readonly FieldGuess[];
  readonly roles: RolesNow;
  /** The year of the last time stamp, where stamps carry none as far as is known. */
  readonly lastYear?: number;
  /** The values of a field, as far as they were counted. */
  readonly valuesOf: (field: string) => readonly Key[];
}

/** Where nothing is known. */
export const noRoles: RolesNow = { time: null, user: [], userKind: null, outcome: null, dimensions: [] };

/** The fields of an open log. */
export const fieldsOfLog = ({ inference, dimensions }: LogInfo): KnownFields => ({
  ...inference,
  valuesOf: (field) => dimensions.find((dimension) => dimension.field === field)?.members ?? [],
});

/** The fields of files that are not open: the roles are those chosen, else what the fields were taken for. */
export function fieldsOfSample(fields: readonly FieldGuess[], chosen: RoleOverrides): KnownFields {
  const of = (use: FieldUse): readonly string[] =>
    fields.filter((guess) => guess.use === use && !guess.standIn).map(({ field }) => field);
  const [outcome] = of('outcome');
  const user = of('user');
  const guessed: RolesNow = {
    time: of('time')[0] ?? null,
    user,
    userKind: user.length > 0 ? 'user' : null,
    outcome: outcome === undefined ? null : { kind: 'values', field: outcome, errors: [] },
    dimensions: of('dimension'),
  };
  return {
    fields,
    roles: rolesBy(chosen, guessed),
    ...(chosen.lastYear === undefined ? {} : { lastYear: chosen.lastYear }),
    valuesOf: () => [],
  };
}
