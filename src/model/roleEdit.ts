import type { FieldGuess, OutcomeChoice, OutcomeRule, RoleOverrides, Roles } from './roles';

/** What a person can make of a field. */
export type ChosenUse = 'time' | 'user' | 'outcome' | StandInUse | 'dimension' | 'unused';

/** The role in records that lack the field that plays it. */
export type StandInUse = 'userStandIn' | 'outcomeStandIn';

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
export function rolesBy(overrides: RoleOverrides, { userStandIns, outcomeStandIns, ...roles }: RolesNow): RolesNow {
  const { time, user, outcome, dimensions } = overrides;
  const users = user === undefined ? roles.user : user === null ? [] : [user];
  const known = roles.outcome ? [roles.outcome, ...(outcomeStandIns ?? [])] : [];
  const ruleOf = (choice: OutcomeChoice): OutcomeRule => {
    const same = choice.errors ? undefined : known.find(({ field }) => field === choice.field);
    return same ?? { kind: 'values', errors: [], ...choice };
  };
  const userToo = user === undefined ? userStandIns : overrides.userStandIns;
  const outcomeToo = outcome === undefined ? outcomeStandIns : overrides.outcomeStandIns?.map(ruleOf);
  return {
    time: time ?? roles.time,
    user: users,
    ...(userToo && users.length > 0 ? { userStandIns: userToo } : {}),
    userKind: user === undefined ? roles.userKind : users.length > 0 ? 'user' : null,
    outcome: outcome === undefined ? roles.outcome : outcome && ruleOf(outcome),
    ...(outcomeToo && outcome !== null ? { outcomeStandIns: outcomeToo } : {}),
    dimensions: dimensions ?? roles.dimensions,
  };
}

/** What a field is taken for, as one word: its role, else what keeps it from one. */
export function useOf({ field, use }: FieldGuess, roles: RolesNow): ChosenUse | 'message' | 'standIn' {
  if (roles.time === field) return 'time';
  if (roles.user.includes(field)) return 'user';
  if (roles.outcome?.field === field) return 'outcome';
  if (roles.userStandIns?.includes(field)) return 'userStandIn';
  if (roles.outcomeStandIns?.some((rule) => rule.field === field)) return 'outcomeStandIn';
  if (roles.dimensions.includes(field)) return 'dimension';
  if (use === 'message') return 'message';
  return use === 'time' ? 'standIn' : 'unused';
}

/**
 * The overrides with one change more. `roles` are those that play now, chosen or inferred. The time of a log cannot be
 * taken away, only given to another field.
 */
export function editRoles(overrides: RoleOverrides, edit: RoleEdit, roles: RolesNow): RoleOverrides {
  if (edit.op === 'errors') {
    const { field, errors } = edit;
    const kept = field === roles.outcome?.field ? standInChoices(overrides, roles) : [];
    return withOutcome(overrides, { field, errors }, kept);
  }
  if (edit.op === 'format') {
    const { format: _, ...rest } = overrides;
    return edit.format === null ? rest : { ...rest, format: edit.format };
  }
  if (edit.op === 'year') return withYear(overrides, edit.year);
  const { field, use } = edit;
  if (roles.time === field) return overrides;
  const free = released(overrides, field, roles);
  if (use === 'time') return { ...free, time: field };
  if (use === 'user') return withUser(free, field, []);
  if (use === 'outcome') return withOutcome(free, { field }, []);
  if (use === 'userStandIn')
    return withUser(free, roles.user[0] ?? null, [...without(roles.userStandIns, field), field]);
  if (use === 'outcomeStandIn' && roles.outcome) {
    const others = standInChoices(overrides, roles).filter((choice) => choice.field !== field);
    return withOutcome(free, choiceOf(roles.outcome, overrides), [...others, { field }]);
  }
  const others = roles.dimensions.filter((dimension) => dimension !== field);
  const wasDimension = others.length < roles.dimensions.length;
  if (use === 'unused') return wasDimension ? { ...free, dimensions: others } : free;
  return { ...free, dimensions: [...others, field] };
}

/** The overrides with another year of the last time stamp, or none. */
export function withYear({ lastYear: _, ...rest }: RoleOverrides, year: number | null): RoleOverrides {
  return year === null ? rest : { ...rest, lastYear: year };
}

/** The overrides where the field plays neither user nor outcome, nor stands in for them, and is no dimension that was set. */
function released(overrides: RoleOverrides, field: string, roles: RolesNow): RoleOverrides {
  const { dimensions } = overrides;
  const { user, userStandIns = [], outcome } = roles;
  const choices = standInChoices(overrides, roles);
  let free = overrides;
  if (user.includes(field)) free = withUser(free, null, []);
  else if (userStandIns.includes(field)) free = withUser(free, user[0] ?? null, without(userStandIns, field));
  if (outcome?.field === field) free = withOutcome(free, null, []);
  else if (outcome && roles.outcomeStandIns?.some((rule) => rule.field === field))
    free = withOutcome(
      free,
      choiceOf(outcome, overrides),
      choices.filter((choice) => choice.field !== field),
    );
  return { ...free, ...(dimensions ? { dimensions: without(dimensions, field) } : {}) };
}

const without = (fields: readonly string[] = [], field: string): readonly string[] =>
  fields.filter((other) => other !== field);

function withUser({ userStandIns: _, ...rest }: RoleOverrides, user: string | null, standIns: readonly string[]) {
  return { ...rest, user, ...(standIns.length > 0 ? { userStandIns: standIns } : {}) };
}

function withOutcome(
  { outcomeStandIns: _, ...rest }: RoleOverrides,
  outcome: OutcomeChoice | null,
  standIns: readonly OutcomeChoice[],
): RoleOverrides {
  return { ...rest, outcome, ...(standIns.length > 0 ? { outcomeStandIns: standIns } : {}) };
}

/** A field that only errors have stands in by inference alone: to choose it, its values would have to tell. */
const standInChoices = (overrides: RoleOverrides, { outcomeStandIns = [] }: RolesNow): readonly OutcomeChoice[] =>
  outcomeStandIns.filter(({ kind }) => kind !== 'present').map((rule) => choiceOf(rule, overrides));

/** A rule as a person chooses it: by the field, whose values tell in the whole log more than in a sample of it. */
function choiceOf(rule: OutcomeRule, { outcome, outcomeStandIns = [] }: RoleOverrides): OutcomeChoice {
  const chosen = [outcome, ...outcomeStandIns].find((choice) => choice?.field === rule.field);
  if (chosen) return chosen;
  return rule.kind === 'values' && rule.errors.length === 0 ? { field: rule.field, errors: [] } : { field: rule.field };
}
