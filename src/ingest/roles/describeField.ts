import { levelNameOf } from '../../model/levelNameOf';
import { plural } from '../../model/plural';
import type { FieldGuess, FieldUse } from '../../model/roles';
import type { Decision, Evidence } from './evidence';
import { counted } from './fieldProfile';
import { isLevelName } from './levelOutcome';
import { setByYou } from './planRoles';

type FieldEvidence = Pick<Evidence, 'sample' | 'columns' | 'dropped'>;

const longestExample = 80;

/** One field of a log: what it was taken for and why, and what its values look like. */
export function describeField(field: string, decision: Decision, evidence: FieldEvidence): FieldGuess {
  const column = evidence.columns.get(field);
  const sampled = [...(evidence.sample.get(field)?.values.keys() ?? [])];
  const seen = Math.max(sampled.length, evidence.dropped.get(field)?.distinct ?? 0);
  const distinct = column?.values.length ?? seen;
  const [use, reason] = useOf(field, distinct, decision, evidence);
  return {
    field,
    use,
    ...(standsIn(field, decision) ? { standIn: true } : {}),
    reason,
    distinct,
    distinctIsFloor: !column,
    examples: (column?.values ?? sampled).slice(0, 3).map(shortened),
  };
}

function standsIn(field: string, { plan, outcomes }: Decision): boolean {
  const isTime = plan.times.includes(field) && field !== plan.time;
  return (
    isTime || plan.user?.standIns.includes(field) === true || outcomes.slice(1).some(({ rule }) => rule.field === field)
  );
}

function useOf(
  field: string,
  distinct: number,
  decision: Decision,
  { dropped }: FieldEvidence,
): readonly [FieldUse, string] {
  const { plan, outcomes, dimensions, added, against } = decision;
  const isDimension = dimensions.includes(field);
  const inWords = plan.derived?.some(({ name, from }) => from === field && name === levelNameOf(field));
  const also = isDimension ? '; also a dimension' : inWords ? `; in words as ${levelNameOf(field)}` : '';
  const made = plan.derived?.find(({ name }) => name === field);
  if (plan.times.includes(field) && field !== plan.time)
    return ['time', `stands in for ${plan.time} where that is absent`];
  if (made) {
    const why = isDimension ? (added.has(field) ? setByYou : null) : (against.get(field) ?? 'always empty');
    return [isDimension ? 'dimension' : 'unused', [made.reason, ...(why === null ? [] : [why])].join('; ')];
  }
  if (field === plan.time) return ['time', plan.timeReason + also];
  if (plan.user?.fields.includes(field)) return ['user', plan.user.reason + also];
  if (plan.user?.standIns.includes(field))
    return ['user', `stands in for ${plan.user.fields[0]} where that is absent${also}`];
  const [outcome, ...standIns] = outcomes;
  if (field === outcome?.rule.field) return ['outcome', outcome.reason + also];
  const standIn = standIns.find(({ rule }) => rule.field === field);
  if (outcome && standIn)
    return ['outcome', `stands in for ${outcome.rule.field} where that is absent: ${standIn.reason}${also}`];
  if (added.has(field)) return ['dimension', setByYou];
  if (isDimension && isLevelName(field)) return ['level', 'named as a level is; also a dimension'];
  if (isDimension)
    return ['dimension', `${counted(distinct)} ${plural(distinct, 'value that repeats', 'values that repeat')}`];
  if (plan.messages.has(field)) return ['message', 'named as a message is, and holds text'];
  return ['unused', against.get(field) ?? dropped.get(field)?.reason ?? 'always empty'];
}

const shortened = (text: string): string =>
  text.length > longestExample ? `${text.slice(0, longestExample - 1)}…` : text;
