import type { LogInfo } from '../model/logInfo';
import type { OutcomeRule } from '../model/roles';

/** The roles in the shape that scripts may rely on. */
export function rolesAnswer({ inference, dimensions }: LogInfo): unknown {
  const { roles } = inference;
  return {
    time: roles.time,
    user: roles.user.length > 0 ? roles.user.join(' + ') : null,
    outcome: roles.outcome && { field: roles.outcome.field, ...ruleOf(roles.outcome) },
    dimensions: dimensions.map(({ name, field, members }) => ({ name, field, members: members.length })),
    userKind: roles.userKind,
  };
}

function ruleOf(rule: OutcomeRule): { errors: readonly string[] } | { rule: string } {
  switch (rule.kind) {
    case 'values':
      return { errors: rule.errors };
    case 'status':
      return { rule: `status >= ${rule.from}` };
    case 'level':
      return { rule: `level >= ${rule.from}${rule.numbers ? ` (${rule.numbers} numbers)` : ''}` };
    case 'present':
      return { rule: 'present' };
  }
}
