import type { RoleOverrides } from '../../model/roles';
import type { FeederOptions } from '../feeder';
import type { LogLook } from '../lookAtLog';
import { fieldPlan, type RolePlan } from '../roles/planRoles';
import type { RangeJob } from './range';

/** What threads have to know to read ranges of a log. */
export function rangeJob(look: LogLook, plan: RolePlan, overrides: RoleOverrides, options: FeederOptions): RangeJob {
  const { times, keep, skip, derived } = fieldPlan(plan, overrides);
  const isMade = derived.some(({ writer }) => writer);
  return {
    files: look.known.map(({ path, name, size, inode, modified, form, format }) => ({
      path,
      name,
      size,
      inode,
      modified,
      form,
      formatId: format.id,
    })),
    plan: { times, keep, skip },
    derivedBy: isMade ? { profiles: look.sample.profiles(), overrides } : null,
    options,
  };
}
