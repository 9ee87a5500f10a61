import type { FieldGuess } from '../../model/roles';
import { chooseDimensions } from './chooseDimensions';
import { describeField } from './describeField';
import type { FieldProfile } from './fieldProfile';
import { inferOutcomes } from './inferOutcomes';
import { fieldsOf } from './outcomeGuess';
import { guessRoles, takenFields } from './planRoles';

/** The fields of a sample, with what each would be taken for; it may be that none is the time. */
export function describeSample(profiles: readonly FieldProfile[]): readonly FieldGuess[] {
  const plan = guessRoles(profiles, {});
  const taken = takenFields(plan);
  const free = profiles.filter(({ field }) => !taken.has(field));
  const outcomes = inferOutcomes(free);
  const { dimensions, against } = chooseDimensions(free, fieldsOf(outcomes), undefined);
  const evidence = {
    sample: new Map(profiles.map((profile) => [profile.field, profile])),
    columns: new Map(),
    dropped: new Map(),
  };
  const decision = { overrides: {}, plan, outcomes, dimensions, added: new Set<string>(), against };
  return profiles.map(({ field }) => describeField(field, decision, evidence));
}
