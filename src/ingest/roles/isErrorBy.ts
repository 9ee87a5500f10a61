import type { OutcomeRule } from '../../model/roles';
import { isErrorLevel } from './logLevels';
import { isStatus } from './statusOutcome';

/** Whether a value is an error by a rule. */
export function isErrorBy(rule: OutcomeRule): (value: string) => boolean {
  if (rule.kind === 'present') return () => true;
  if (rule.kind === 'level') return (value) => isErrorLevel(value, rule.numbers);
  if (rule.kind === 'status') return (value) => isStatus(value) && Number(value) >= rule.from;
  const errors = new Set(rule.errors.map((value) => value.toLowerCase()));
  return (value) => errors.has(value.toLowerCase());
}
