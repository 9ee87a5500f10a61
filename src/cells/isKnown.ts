import type { Measure } from '../measures/measure';
import type { LogInfo } from '../model/logInfo';

/** Whether a log has what a measure needs. */
export function isKnown(measure: Measure, log: LogInfo): boolean {
  const { user, outcome } = log.inference.roles;
  const hasUser = user.length > 0;
  if (measure.needs === 'user') return hasUser;
  if (measure.needs === 'outcome') return outcome !== null;
  return measure.needs === null || (hasUser && outcome !== null);
}
