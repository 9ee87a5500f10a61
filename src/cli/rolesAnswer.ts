import type { LogInfo } from '../model/logInfo';
import type { OutcomeRule } from '../model/roles';

/** The roles in the shape that scripts may rely on. */
export function rolesAnswer({ inference, dimensions }: LogInfo): unknown {
  const { roles, known } = inference;
  const { outcome, outcomeStandIns = [], userStandIns = [] } = roles;
  return {
    time: roles.time,
    user: roles.user.length > 0 ? roles.user.join(' + ') : null,
    ...(userStandIns.length > 0 ? { userStandIns } : {}),
    ...(known && roles.user.length > 0 ? { usersKnown: known.users } : {}),
    outcome: outcome && {
      ...namedRule(outcome),
      ...(outcomeStandIns.length > 0 ? { standIns: outcomeStandIns.map(namedRule) } : {}),
      ...(known ? { known: known.outcome } : {}),
    },
    dimensions: dimensions.map(({ name, field, members }) => ({ name, field, members: members.length })),
    userKind: roles.userKind,
  };
}

const namedRule = (rule: OutcomeRule) => ({ field: rule.field, ...ruleOf(rule) });

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
