import * as l10n from '@vscode/l10n';
import type { Inference, OutcomeChoice, RoleOverrides } from '../../model/roles';
import { ReadError } from '../readError';
import { chooseDimensions } from './chooseDimensions';
import { orderWords } from './dateQuestions';
import { describeField } from './describeField';
import type { Decision, Evidence } from './evidence';
import { type FieldProfile, profileOf } from './fieldProfile';
import { inferOutcomes, outcomeOf } from './inferOutcomes';
import { fieldsOf, type OutcomeGuess } from './outcomeGuess';
import { fieldList, guessRoles, type RoleGuess, type RolePlan, setByYou, takenFields } from './planRoles';
import { roleQuestions } from './roleQuestions';
import { unknownErrors } from './unknownErrors';

/**
 * Decides the roles and says why, from the whole log; overrides win.
 * @throws ReadError if an override names no field of the log, or an outcome whose errors only a person can tell.
 */
export function inferRoles(plan: RolePlan, evidence: Evidence, overrides: RoleOverrides): Inference {
  checkNames(evidence, overrides);
  const made = new Map(plan.derived.map(({ name, from }) => [name, from]));
  const profiles = freeProfiles(evidence, plan, made);
  const outcomes = decideOutcome(profiles, evidence, overrides);
  const [outcome, ...standIns] = outcomes;
  const { dimensions, against } = chooseDimensions(profiles, fieldsOf(outcomes), overrides.dimensions);
  const added = overrides.dimensions ? addedDimensions(overrides.dimensions, evidence, made) : new Set<string>();
  const unknown = unknownErrors(overrides, evidence.columns);
  const timeReason = plan.timeReason + orderWords(evidence.dates);
  const decision: Decision = { overrides, plan: { ...plan, timeReason }, outcomes, dimensions, added, against };
  return {
    roles: {
      time: plan.time,
      user: plan.user?.fields ?? [],
      ...(plan.user && plan.user.standIns.length > 0 ? { userStandIns: plan.user.standIns } : {}),
      userKind: plan.user?.kind ?? null,
      outcome: outcome?.rule ?? null,
      ...(standIns.length > 0 ? { outcomeStandIns: standIns.map(({ rule }) => rule) } : {}),
      dimensions,
    },
    fields: evidence.fields.map((field) => describeField(field, decision, evidence)),
    questions: roleQuestions(decision, evidence),
    ...(evidence.years ? { lastYear: evidence.years.lastYear } : {}),
    ...(evidence.dates ? { dayFirst: evidence.dates.dayFirst } : {}),
    ...(unknown ? { unknownErrors: unknown } : {}),
  };
}

/** The fields that are left for outcome and dimensions. */
function freeProfiles(
  { columns }: Evidence,
  plan: RoleGuess,
  made: ReadonlyMap<string, string>,
): readonly FieldProfile[] {
  const taken = takenFields(plan);
  return [...columns.values()]
    .filter(({ field }) => !taken.has(field))
    .map((column) => profileOf(column, made.get(column.field)));
}

/** Those of the dimensions that were set that would be none if no one had said anything. */
function addedDimensions(
  set: readonly string[],
  evidence: Evidence,
  made: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const profiles = freeProfiles(evidence, guessRoles([...evidence.sample.values()], {}), made);
  const { dimensions } = chooseDimensions(profiles, fieldsOf(inferOutcomes(profiles)), undefined);
  return new Set(set.filter((field) => !dimensions.includes(field)));
}

function checkNames({ log, fields }: Evidence, { time, user, userStandIns = [], ...rest }: RoleOverrides): void {
  const { outcome, outcomeStandIns = [], dimensions = [] } = rest;
  const outcomes = outcomeStandIns.map(({ field }) => field);
  for (const name of [time, user, ...userStandIns, outcome?.field, ...outcomes, ...dimensions]) {
    if (typeof name === 'string' && !fields.includes(name))
      throw new ReadError(l10n.t('{0} has no field "{1}"; its fields are {2}', log, name, fieldList(fields)), {
        choices: ['fields'],
      });
  }
}

function decideOutcome(
  profiles: readonly FieldProfile[],
  evidence: Evidence,
  { outcome, outcomeStandIns = [] }: RoleOverrides,
): readonly OutcomeGuess[] {
  if (outcome === undefined) return inferOutcomes(profiles);
  return outcome === null ? [] : [outcome, ...outcomeStandIns].map((choice) => chosenOutcome(choice, evidence));
}

function chosenOutcome({ field, errors }: OutcomeChoice, { log, columns }: Evidence): OutcomeGuess {
  if (errors) return { rule: { kind: 'values', field, errors }, reason: setByYou };
  const column = columns.get(field);
  const guess = column ? outcomeOf(profileOf(column)) : null;
  if (guess) return { ...guess, reason: setByYou };
  throw new ReadError(
    l10n.t('{0}: the values of "{1}" do not tell which are errors; name the error values too', log, field),
    { choices: ['fields'] },
  );
}
