import type { RoleOverrides } from '../model/roles';

/** What was set for all logs with what was chosen for one in its place: what stands in goes with the field that it stands in for. */
export function overridesOf(set: RoleOverrides, chosen: RoleOverrides): RoleOverrides {
  const { userStandIns, outcomeStandIns, ...rest } = set;
  return {
    ...rest,
    ...(userStandIns && chosen.user === undefined ? { userStandIns } : {}),
    ...(outcomeStandIns && chosen.outcome === undefined ? { outcomeStandIns } : {}),
    ...chosen,
  };
}
