import * as l10n from '@vscode/l10n';
import type { Inference, RoleOverrides } from '../../model/roles';
import type { FieldPlan } from '../columns/fieldPlan';
import { fieldPlan, type RolePlan } from '../roles/planRoles';

/** The plan for reading on: only the fields that have a role are kept, and these whatever their values are. */
export function roleFields({ roles, fields }: Inference, plan: RolePlan, overrides: RoleOverrides): FieldPlan {
  const { user, userStandIns = [], outcome, outcomeStandIns = [], dimensions } = roles;
  const outcomes = outcome ? [outcome, ...outcomeStandIns].map(({ field }) => field) : [];
  const used = new Set([...user, ...userStandIns, ...dimensions, ...outcomes]);
  const derived = plan.derived.filter(({ name }) => used.has(name));
  const keep = new Set([...used, ...derived.flatMap(({ from, writer }) => (writer ? [] : [from]))]);
  const skip = new Map(fields.filter(({ field }) => !keep.has(field)).map(({ field }) => [field, l10n.t('no role')]));
  return { ...fieldPlan(plan, overrides), keep, skip, derived };
}
