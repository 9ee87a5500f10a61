import * as l10n from '@vscode/l10n';
import { counted, type FieldProfile, share } from './fieldProfile';
import { nameTokens, rankOf } from './nameTokens';
import type { OutcomeGuess } from './outcomeGuess';
import { isErrorWord, isNo, isSuccessWord, isYes } from './outcomeWords';

const outcomeNames = new Map(
  ['outcome', 'result', 'status', 'eventoutcome', 'state', 'resultcode', 'resulttype', 'disposition', 'statustext'].map(
    (name, i) => [name, 20 - i],
  ),
);
const successTokens = new Set(['success', 'successful', 'succeeded', 'ok', 'passed']);
const errorTokens = new Set(['error', 'errors', 'err', 'failed', 'failure', 'fail', 'exception', 'crashed', 'denied']);
/** An outcome is one of few words. */
const mostValues = 50;

/**
 * How well a field tells errors by words; 0 for not at all. Where none of its values is known for an error, all have to be
 * known for successes: the error may be a word of another language.
 */
export function wordScore(profile: FieldProfile): number {
  const { field, values } = profile;
  const kind = polarity(field);
  if (!kind || values.size > mostValues) return 0;
  const errors = share(profile, errorTest(field));
  if (kind === 'outcome') {
    const known = errors + share(profile, isSuccessWord);
    return errors > 0 || known === 1 ? rankOf(field, outcomeNames) + known + (errors > 0 ? 30 : 0) : 0;
  }
  const flags = share(profile, (value) => isYes(value) || isNo(value) || isErrorWord(value) || isSuccessWord(value));
  // A lone 0 or 1 may be a count.
  const numeric = share(profile, (value) => value === '0' || value === '1') === 1;
  if (flags < 1 || (numeric && values.size < 2)) return 0;
  return (kind === 'success' ? 12 : 10) + (errors > 0 ? 30 : 0) - profile.field.split('.').length;
}

/** The rule of such a field. */
export function wordRule(profile: FieldProfile): OutcomeGuess {
  const { field, values, present } = profile;
  const found = [...values.keys()].filter(errorTest(field));
  const lower = found.map((value) => value.toLowerCase());
  const errors = found.filter((_, i) => lower.indexOf(lower[i] ?? '') === i);
  const named =
    present === 1
      ? l10n.t('named {0}, {1} different in 1 value', field, counted(values.size))
      : l10n.t('named {0}, {1} different in {2} values', field, counted(values.size), counted(present));
  return { rule: { kind: 'values', field, errors }, reason: `${named}; ${errorWords(errors)}` };
}

function errorWords(errors: readonly string[]): string {
  if (errors.length === 0) return l10n.t('none of its values is an error');
  return errors.length > 1
    ? l10n.t('{0} count as error', listed(errors))
    : l10n.t('{0} counts as error', listed(errors));
}

/** Whether a field is named as an outcome is. */
export const isOutcomeName = (field: string): boolean => polarity(field) !== null;

function polarity(field: string): 'success' | 'error' | 'outcome' | null {
  if (rankOf(field, outcomeNames) > 0) return 'outcome';
  const tokens = nameTokens(field.split('.').at(-1) ?? '');
  if (tokens.some((token) => successTokens.has(token))) return 'success';
  return tokens.some((token) => errorTokens.has(token)) ? 'error' : null;
}

/** Which of a field's values are errors, by what its name promises. */
function errorTest(field: string): (value: string) => boolean {
  const kind = polarity(field);
  if (kind === 'success') return (value) => isNo(value) || isErrorWord(value);
  if (kind === 'error') return (value) => isYes(value) || isErrorWord(value);
  return isErrorWord;
}

const listed = (values: readonly string[]): string =>
  values.length > 4 ? l10n.t('{0} and {1} more', values.slice(0, 4).join(', '), values.length - 4) : values.join(', ');
