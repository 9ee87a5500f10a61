import type { FieldGuess, RoleOverrides, Roles } from './roles';

/** What a person can make of a field. */
export type ChosenUse = 'time' | 'user' | 'outcome' | 'dimension' | 'unused';

/** One change of the roles of a log. */
export type RoleEdit =
  | { readonly op: 'use'; readonly field: string; readonly use: ChosenUse }
  /** The values of the outcome field that count as errors. */
  | { readonly op: 'errors'; readonly field: string; readonly errors: readonly string[] }
  /** The id of the format; `null` leaves it to detection. */
  | { readonly op: 'format'; readonly format: string | null }
  /** The year of the last time stamp; `null` leaves it to the date of the file. */
  | { readonly op: 'year'; readonly year: number | null };

/** The roles of now; `time` is `null` where no field plays it. */
export type RolesNow = Omit<Roles, 'time'> & { readonly time: string | null };

/** Roles with what a person has chosen in their place. */
export function rolesBy({ time, user, outcome, dimensions }: RoleOverrides, roles: RolesNow): RolesNow {
  const users = user === undefined ? roles.user : user === null ? [] : [user];
  const isSameRule = outcome && outcome.field === roles.outcome?.field && !outcome.errors;
  return {
    time: time ?? roles.time,
    user: users,
    userKind: user === undefined ? roles.userKind : users.length > 0 ? 'user' : null,
    outcome:
      outcome === undefined || isSameRule ? roles.outcome : outcome && { kind: 'values', errors: [], ...outcome },
    dimensions: dimensions ?? roles.dimensions,
  };
}

/** What a field is taken for, as one word: its role, else what keeps it from one. */
export function useOf({ field, use }: FieldGuess, roles: RolesNow): ChosenUse | 'message' | 'standIn' {
  if (roles.time === field) return 'time';
  if (roles.user.includes(field)) return 'user';
  if (roles.outcome?.field === field) return 'outcome';
  if (roles.dimensions.includes(field)) return 'dimension';
  if (use === 'message') return 'message';
  return use === 'time' ? 'standIn' : 'unused';
}

/**
 * The overrides with one change more. `roles` are those that play now, chosen or inferred. The time of a log cannot be
 * taken away, only given to another field.
 */
export function editRoles(overrides: RoleOverrides, edit: RoleEdit, roles: RolesNow): RoleOverrides {
  if (edit.op === 'errors') return { ...overrides, outcome: { field: edit.field, errors: edit.errors } };
  if (edit.op === 'format') {
    const { format: _, ...rest } = overrides;
    return edit.format === null ? rest : { ...rest, format: edit.format };
  }
  if (edit.op === 'year') return withYear(overrides, edit.year);
  const { field, use } = edit;
  if (roles.time === field) return overrides;
  const free = released(overrides, field, roles);
  if (use === 'time') return { ...free, time: field };
  if (use === 'user') return { ...free, user: field };
  if (use === 'outcome') return { ...free, outcome: { field } };
  const others = roles.dimensions.filter((dimension) => dimension !== field);
  const wasDimension = others.length < roles.dimensions.length;
  if (use === 'unused') return wasDimension ? { ...free, dimensions: others } : free;
  return { ...free, dimensions: [...others, field] };
}

/** The overrides with another year of the last time stamp, or none. */
export function withYear({ lastYear: _, ...rest }: RoleOverrides, year: number | null): RoleOverrides {
  return year === null ? rest : { ...rest, lastYear: year };
}

/** The overrides where the field plays neither user nor outcome, and is no dimension that was set. */
function released(overrides: RoleOverrides, field: string, roles: RolesNow): RoleOverrides {
  const { dimensions } = overrides;
  return {
    ...overrides,
    ...(roles.user.includes(field) ? { user: null } : {}),
    ...(roles.outcome?.field === field ? { outcome: null } : {}),
    ...(dimensions ? { dimensions: dimensions.filter((dimension) => dimension !== field) } : {}),
  };
}
