import { betterFormat } from '../detection/betterFormat';
import { nothingRead } from '../detection/nothingRead';
import type { LogFormat } from '../formats/logFormat';
import type { PlannedLog } from '../roles/planRoles';
import type { LogLook } from './lookAtLog';

/** What messages say of a log without times; `own` are the formats that a person has described. */
export function plannedLog({ log, known }: LogLook, own: readonly LogFormat[]): PlannedLog {
  const forced = known.find((file) => file.forced);
  return {
    log,
    better: betterFormat(known),
    ...(forced ? { nothing: nothingRead(log, forced) } : {}),
    hasPatterns: own.length > 0,
  };
}
