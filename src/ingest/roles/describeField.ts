import * as l10n from '@vscode/l10n';
import { levelNameOf } from '../../model/levelNameOf';
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
  const also = isDimension
    ? l10n.t('also a dimension')
    : inWords
      ? l10n.t('in words as {0}', levelNameOf(field))
      : null;
  const withAlso = (reason: string): string => (also === null ? reason : `${reason}; ${also}`);
  const made = plan.derived?.find(({ name }) => name === field);
  if (plan.times.includes(field) && field !== plan.time)
    return ['time', l10n.t('stands in for {0} where that is absent', plan.time ?? '')];
  if (made) {
    const why = isDimension ? (added.has(field) ? setByYou : null) : (against.get(field) ?? l10n.t('always empty'));
    return [isDimension ? 'dimension' : 'unused', [made.reason, ...(why === null ? [] : [why])].join('; ')];
  }
  if (field === plan.time) return ['time', withAlso(plan.timeReason)];
  if (plan.user?.fields.includes(field)) return ['user', withAlso(plan.user.reason)];
  if (plan.user?.standIns.includes(field))
    return ['user', withAlso(l10n.t('stands in for {0} where that is absent', plan.user.fields[0] ?? ''))];
  const [outcome, ...standIns] = outcomes;
  if (field === outcome?.rule.field) return ['outcome', withAlso(outcome.reason)];
  const standIn = standIns.find(({ rule }) => rule.field === field);
  if (outcome && standIn)
    return [
      'outcome',
      withAlso(l10n.t('stands in for {0} where that is absent: {1}', outcome.rule.field, standIn.reason)),
    ];
  if (added.has(field)) return ['dimension', setByYou];
  if (isDimension && isLevelName(field)) return ['level', l10n.t('named as a level is; also a dimension')];
  if (isDimension)
    return [
      'dimension',
      distinct === 1 ? l10n.t('1 value that repeats') : l10n.t('{0} values that repeat', counted(distinct)),
    ];
  if (plan.messages.has(field)) return ['message', l10n.t('named as a message is, and holds text')];
  return ['unused', against.get(field) ?? dropped.get(field)?.reason ?? l10n.t('always empty')];
}

const shortened = (text: string): string =>
  text.length > longestExample ? `${text.slice(0, longestExample - 1)}…` : text;
