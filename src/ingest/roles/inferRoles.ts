import type { Inference, RoleOverrides } from '../../model/roles';
import { ReadError } from '../readError';
import { chooseDimensions } from './chooseDimensions';
import { describeField } from './describeField';
import type { Decision, Evidence } from './evidence';
import { type FieldProfile, profileOf } from './fieldProfile';
import { inferOutcome, outcomeOf } from './inferOutcome';
import type { OutcomeGuess } from './outcomeGuess';
import { fieldList, type RolePlan, setByYou, takenFields } from './planRoles';
import { roleQuestions } from './roleQuestions';

/**
 * Decides the roles and says why, from the whole log; overrides win.
 * @throws ReadError if an override names no field of the log, or an outcome whose errors only a person can tell.
 */
export function inferRoles(plan: RolePlan, evidence: Evidence, overrides: RoleOverrides): Inference {
  checkNames(evidence, overrides);
  const taken = takenFields(plan);
  const made = new Set(plan.derived.map(({ name }) => name));
  const profiles = [...evidence.columns.values()]
    .filter(({ field }) => !taken.has(field))
    .map((column) => profileOf(column, made.has(column.field)));
  const outcome = decideOutcome(profiles, evidence, overrides);
  const { dimensions, against } = chooseDimensions(profiles, outcome?.rule.field, overrides.dimensions);
  const decision: Decision = { overrides, plan, outcome, dimensions, against };
  return {
    roles: {
      time: plan.time,
      user: plan.user?.fields ?? [],
      userKind: plan.user?.kind ?? null,
      outcome: outcome?.rule ?? null,
      dimensions,
    },
    fields: evidence.fields.map((field) => describeField(field, decision, evidence)),
    questions: roleQuestions(decision, evidence),
  };
}

function checkNames({ log, fields }: Evidence, { time, user, outcome, dimensions }: RoleOverrides): void {
  for (const name of [time, user, outcome?.field, ...(dimensions ?? [])]) {
    if (typeof name === 'string' && !fields.includes(name))
      throw new ReadError(`${log} has no field "${name}"; its fields are ${fieldList(fields)}`);
  }
}

function decideOutcome(
  profiles: readonly FieldProfile[],
  { log, columns }: Evidence,
  { outcome }: RoleOverrides,
): OutcomeGuess | null {
  if (outcome === undefined) return inferOutcome(profiles);
  if (outcome === null) return null;
  const { field, errors } = outcome;
  if (errors) return { rule: { kind: 'values', field, errors }, reason: setByYou };
  const column = columns.get(field);
  const guess = column ? outcomeOf(profileOf(column)) : null;
  if (guess) return { ...guess, reason: setByYou };
  throw new ReadError(`${log}: the values of "${field}" do not tell which are errors; name the error values too`);
}
