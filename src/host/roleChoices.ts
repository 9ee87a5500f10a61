import * as l10n from '@vscode/l10n';
import { counted } from '../model/counted';
import type { FieldGuess, FieldUse, OutcomeRule, RoleOverrides, UserKind } from '../model/roles';
import type { KnownFields } from './knownFields';
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

const none = l10n.t({ message: '(none)', comment: ['no field plays this role'] });

const useWords: Readonly<Record<FieldUse, string>> = {
  time: l10n.t({ message: 'time', comment: ['what a field is used for'] }),
  user: l10n.t({ message: 'user', comment: ['what a field is used for'] }),
  outcome: l10n.t({ message: 'outcome', comment: ['what a field is used for'] }),
  message: l10n.t({ message: 'message', comment: ['what a field is used for'] }),
  level: l10n.t({ message: 'level', comment: ['what a field is used for: of severity'] }),
  dimension: l10n.t({ message: 'dimension', comment: ['what a field is used for'] }),
  unused: l10n.t({ message: 'unused', comment: ['what a field is used for'] }),
};

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
  const users = anyOf([user.join(' + '), ...userStandIns].filter((field) => field !== ''));
  const outcomes = anyOf(outcome ? [outcome, ...outcomeStandIns].map(({ field }) => field) : []);
  return [
    line('time', l10n.t('Time'), time ?? none, reason(time)),
    line('user', l10n.t('User'), users ? ofKind(users, userKind) : none, reason(user[0])),
    line('outcome', l10n.t('Outcome'), outcomes || none, reason(outcome?.field)),
    ...(outcome
      ? [line('errorValues', l10n.t('Error values'), ruleWords(outcome), l10n.t('Which outcomes count as errors'))]
      : []),
    line('dimensions', l10n.t('Dimensions'), dimensions.join(', ') || none, l10n.t('Fields to slice by')),
    ...(lastYear === undefined
      ? []
      : [line('year', l10n.t('Year'), String(lastYear), l10n.t('The time stamps carry no year: that of the last'))]),
  ];
}

/** The fields of the log for a role of one field, the one of now first: its use, why, and examples. */
export function fieldChoices(
  role: 'time' | 'user' | 'outcome',
  known: KnownFields,
  locale?: string,
): readonly Choice<string | null>[] {
  const now = currentFields(role, known);
  const fields = known.fields
    .map((guess): Choice<string | null> => ({ ...fieldLine(guess, locale), current: now.includes(guess.field) }))
    .sort((a, b) => Number(b.current) - Number(a.current));
  if (role === 'time') return fields;
  const choice = {
    value: null,
    label: none,
    description: '',
    detail: role === 'user' ? l10n.t('This log tells no user') : l10n.t('This log tells no outcome'),
    current: now.length === 0,
  };
  return [...fields, choice];
}

/** The fields of the log, those checked that are dimensions now. */
export const dimensionChoices = ({ fields, roles }: KnownFields, locale?: string): readonly Choice<string>[] =>
  fields.map((guess) => ({ ...fieldLine(guess, locale), current: roles.dimensions.includes(guess.field) }));

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
      description: current ? l10n.t('counts as an error now') : '',
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

/** "" for no field. */
const anyOf = (fields: readonly string[]): string =>
  fields.length === 0 ? '' : fields.reduce((some, field) => l10n.t('{0} or {1}', some, field));

function ofKind(fields: string, kind: UserKind | null): string {
  switch (kind) {
    case 'session':
      return l10n.t('{0} (session)', fields);
    case 'client':
      return l10n.t('{0} (client)', fields);
    default:
      return l10n.t('{0} (user)', fields);
  }
}

function currentFields(role: 'time' | 'user' | 'outcome', { roles }: KnownFields): readonly string[] {
  if (role === 'user') return roles.user;
  if (role === 'time') return roles.time === null ? [] : [roles.time];
  return roles.outcome ? [roles.outcome.field] : [];
}

function fieldLine({ field, use, reason, distinct, distinctIsFloor, examples }: FieldGuess, locale?: string) {
  const many = distinctIsFloor
    ? l10n.t('{0} or more values', distinct.toLocaleString(locale))
    : counted.values(distinct, locale);
  const shown = examples.slice(0, 3).map((example) => plainLine(example, 40));
  return {
    value: field,
    label: plainLine(field),
    description: `${useWords[use]}, ${many}`,
    detail: [plainLine(reason), ...(shown.length > 0 ? [l10n.t('e.g. {0}', shown.join(', '))] : [])].join(' · '),
  };
}

function ruleWords(rule: OutcomeRule): string {
  switch (rule.kind) {
    case 'values':
      return rule.errors.join(', ') || l10n.t('found out');
    case 'status':
      return l10n.t('status {0} and above', rule.from);
    case 'level':
      return rule.numbers
        ? l10n.t('level {0} and above, as {1} numbers it', rule.from, rule.numbers)
        : l10n.t('level {0} and above', rule.from);
    case 'present':
      return l10n.t('any value');
  }
}
