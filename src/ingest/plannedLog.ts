import { betterFormat } from './betterFormat';
import type { LogFormat } from './formats/logFormat';
import type { LogLook } from './lookAtLog';
import { nothingRead } from './nothingRead';
import type { PlannedLog } from './roles/planRoles';

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
