import type { RoleOverrides } from '../../model/roles';
import type { FieldPlan } from '../columns/fieldPlan';
import type { FeederOptions } from '../reading/feeder';
import { expectedEvents } from '../sampling/expectedEvents';
import type { LogLook } from '../sampling/lookAtLog';
import type { RangeJob } from './range';

/** What threads have to know to read ranges of a log. */
export function rangeJob(look: LogLook, plan: FieldPlan, overrides: RoleOverrides, options: FeederOptions): RangeJob {
  const { derived, ...plain } = plan;
  const isMade = derived.some(({ writer }) => writer);
  return {
    files: look.known.map(({ path, disk, name, size, inode, modified, form, format }) => ({
      path,
      disk,
      name,
      size,
      inode,
      modified,
      form,
      formatId: format.id,
    })),
    plan: plain,
    derivedBy: isMade ? { profiles: look.sample.profiles(), overrides } : null,
    options,
    density: expectedEvents(look.known) / look.known.reduce((sum, { size }) => sum + size, 0),
  };
}
