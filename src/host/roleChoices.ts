import { plural } from '../model/plural';
import type { FieldGuess, OutcomeRule, RoleOverrides } from '../model/roles';
import type { KnownFields } from './knownFields';
import { noField } from './openSettings';
import { plainLine } from './plainLine';

export type ChosenRole = 'time' | 'user' | 'outcome' | 'errorValues' | 'dimensions' | 'year';

/** A line to choose from. All text is plain; `value` is the log's own. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly current: boolean;
}

/** The roles with the field that plays each now. Error values are asked only where there is an outcome. */
export function roleChoices({ roles, fields, lastYear }: KnownFields): readonly Choice<ChosenRole>[] {
  const { time, user, userStandIns = [], userKind, outcome, outcomeStandIns = [], dimensions } = roles;
  const reason = (field: string | null | undefined): string =>
    plainLine(fields.find((guess) => guess.field === field)?.reason ?? '');
  const line = (value: ChosenRole, label: string, now: string, detail: string): Choice<ChosenRole> => ({
    value,
    label,
    description: plainLine(now),
    detail,
    current: false,
  });
  const users = [user.join(' + '), ...userStandIns].filter((field) => field !== '').join(' or ');
  const outcomes = outcome ? [outcome, ...outcomeStandIns].map(({ field }) => field).join(' or ') : '';
  return [
    line('time', 'Time', time ?? noField, reason(time)),
    line('user', 'User', users ? `${users} (${userKind ?? 'user'})` : noField, reason(user[0])),
    line('outcome', 'Outcome', outcomes || noField, reason(outcome?.field)),
    ...(outcome ? [line('errorValues', 'Error values', ruleWords(outcome), 'Which outcomes count as errors')] : []),
    line('dimensions', 'Dimensions', dimensions.join(', ') || noField, 'Fields to slice by'),
    ...(lastYear === undefined
      ? []
      : [line('year', 'Year', String(lastYear), 'The time stamps carry no year: that of the last')]),
  ];
}

/** The fields of the log for a role of one field, the one of now first: its use, why, and examples. */
export function fieldChoices(role: 'time' | 'user' | 'outcome', known: KnownFields): readonly Choice<string | null>[] {
  const now = currentFields(role, known);
  const fields = known.fields
    .map((guess): Choice<string | null> => ({ ...fieldLine(guess), current: now.includes(guess.field) }))
    .sort((a, b) => Number(b.current) - Number(a.current));
  if (role === 'time') return fields;
  const none = {
    value: null,
    label: noField,
    description: '',
    detail: `This log tells no ${role}`,
    current: now.length === 0,
  };
  return [...fields, none];
}

/** The fields of the log, those checked that are dimensions now. */
export const dimensionChoices = ({ fields, roles }: KnownFields): readonly Choice<string>[] =>
  fields.map((guess) => ({ ...fieldLine(guess), current: roles.dimensions.includes(guess.field) }));

/** The values that are known of a field, those checked that count as errors now. */
export function errorValueChoices(field: string, { fields, roles, valuesOf }: KnownFields): readonly Choice<string>[] {
  const { outcome } = roles;
  const errors = outcome?.kind === 'values' && outcome.field === field ? outcome.errors : [];
  const examples = fields.find((guess) => guess.field === field)?.examples ?? [];
  const lower = new Set(errors.map((value) => value.toLowerCase()));
  const values = new Map<string, string>();
  for (const value of [...valuesOf(field), ...examples, ...errors]) {
    if (value !== null && !values.has(value.toLowerCase())) values.set(value.toLowerCase(), value);
  }
  return [...values].map(([key, value]) => {
    const current = lower.has(key);
    return {
      value,
      label: plainLine(value),
      description: current ? 'counts as an error now' : '',
      detail: '',
      current,
    };
  });
}

/** The roles with one chosen anew. Another field forgets what stood in for the one before, and its error values. */
export function withRole(roles: RoleOverrides, role: 'time' | 'user' | 'outcome', field: string | null): RoleOverrides {
  const { userStandIns, outcomeStandIns, ...alone } = roles;
  if (role === 'outcome')
    return { ...alone, ...(userStandIns ? { userStandIns } : {}), outcome: field === null ? null : { field } };
  if (role === 'user') return { ...alone, ...(outcomeStandIns ? { outcomeStandIns } : {}), user: field };
  return field === null ? roles : { ...roles, time: field };
}

function currentFields(role: 'time' | 'user' | 'outcome', { roles }: KnownFields): readonly string[] {
  if (role === 'user') return roles.user;
  if (role === 'time') return roles.time === null ? [] : [roles.time];
  return roles.outcome ? [roles.outcome.field] : [];
}

function fieldLine({ field, use, reason, distinct, distinctIsFloor, examples }: FieldGuess) {
  const many = `${distinct.toLocaleString()}${distinctIsFloor ? ' or more values' : ` ${plural(distinct, 'value')}`}`;
  const shown = examples.slice(0, 3).map((example) => plainLine(example, 40));
  return {
    value: field,
    label: plainLine(field),
    description: `${use}, ${many}`,
    detail: [plainLine(reason), ...(shown.length > 0 ? [`e.g. ${shown.join(', ')}`] : [])].join(' · '),
  };
}

function ruleWords(rule: OutcomeRule): string {
  switch (rule.kind) {
    case 'values':
      return rule.errors.join(', ') || 'found out';
    case 'status':
      return `status ${rule.from} and above`;
    case 'level':
      return rule.numbers
        ? `level ${rule.from} and above, as ${rule.numbers} numbers it`
        : `level ${rule.from} and above`;
    case 'present':
      return 'any value';
  }
}
