import { plural } from '../../model/plural';
import type { OutcomeRule } from '../../model/roles';
import { counted, type FieldProfile, share } from './fieldProfile';
import { levelRule, levelScore } from './levelOutcome';
import { isErrorLevel, levelShare } from './logLevels';
import { nameTokens, rankOf } from './nameTokens';
import type { OutcomeGuess } from './outcomeGuess';
import { isErrorWord, isNo, isSuccessWord, isYes } from './outcomeWords';
import { presentRule, presentScore } from './presentOutcome';

const outcomeNames = new Map(
  ['outcome', 'result', 'status', 'eventoutcome', 'state', 'resultcode', 'resulttype', 'disposition', 'statustext'].map(
    (name, i) => [name, 20 - i],
  ),
);
const statusNames = new Map(
  ['httpstatus', 'httpstatuscode', 'httpresponsestatuscode', 'statuscode', 'status', 'responsecode', 'responsestatus']
    .concat('edgeresponsestatus', 'downstreamstatus', 'originstatus', 'scstatus', 'httpcode', 'code', 'response')
    .map((name, i) => [name, 20 - i]),
);
const successTokens = new Set(['success', 'successful', 'succeeded', 'ok', 'passed']);
const errorTokens = new Set(['error', 'errors', 'err', 'failed', 'failure', 'fail', 'exception', 'crashed', 'denied']);

/** A field that fewer of the records have tells nothing of the others. */
const leastCoverage = 0.02;
/** An outcome is one of few words. */
const mostValues = 50;

/**
 * The rule that tells errors, from the values of all fields: an outcome in words, else an HTTP status, else a
 * level, else a field that only errors have.
 */
export function inferOutcome(profiles: readonly FieldProfile[]): OutcomeGuess | null {
  return (
    first(profiles, wordScore, valuesRule) ??
    first(profiles, statusScore, statusRule) ??
    first(profiles, levelScore, levelRule) ??
    first(profiles, presentScore, presentRule)
  );
}

/** The rule for a field that a person chose, if its values say which are errors. */
export function outcomeOf(profile: FieldProfile): OutcomeGuess | null {
  const status = share(profile, isStatus) > 0.95;
  if (status) return statusRule(profile);
  const words = valuesRule(profile);
  if (words.rule.kind === 'values' && words.rule.errors.length > 0) return words;
  return levelShare(profile) > 0.5 ? levelRule(profile) : null;
}

/** Whether a value is an error by a rule. */
export function isErrorBy(rule: OutcomeRule): (value: string) => boolean {
  if (rule.kind === 'present') return () => true;
  if (rule.kind === 'level') return (value) => isErrorLevel(value, rule.numbers);
  if (rule.kind === 'status') return (value) => isStatus(value) && Number(value) >= rule.from;
  const errors = new Set(rule.errors.map((value) => value.toLowerCase()));
  return (value) => errors.has(value.toLowerCase());
}

function first(
  profiles: readonly FieldProfile[],
  score: (profile: FieldProfile) => number,
  guess: (profile: FieldProfile) => OutcomeGuess,
): OutcomeGuess | null {
  let found: FieldProfile | null = null;
  let most = 0;
  for (const profile of profiles) {
    const points = profile.present > leastCoverage * profile.records ? score(profile) : 0;
    if (points > most) [found, most] = [profile, points];
  }
  return found && guess(found);
}

const isStatus = (value: string): boolean => /^[1-5]\d\d$/.test(value);

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

function wordScore(profile: FieldProfile): number {
  const { field, values } = profile;
  const kind = polarity(field);
  if (!kind || values.size > mostValues) return 0;
  const isError = errorTest(field);
  const errors = share(profile, isError);
  if (kind === 'outcome') {
    const known = errors + share(profile, isSuccessWord);
    return errors > 0 || known > 0.5 ? rankOf(field, outcomeNames) + known + (errors > 0 ? 30 : 0) : 0;
  }
  const flags = share(profile, (value) => isYes(value) || isNo(value) || isErrorWord(value) || isSuccessWord(value));
  // A lone 0 or 1 may be a count.
  const numeric = share(profile, (value) => value === '0' || value === '1') === 1;
  if (flags < 1 || (numeric && values.size < 2)) return 0;
  return (kind === 'success' ? 12 : 10) + (errors > 0 ? 30 : 0) - profile.field.split('.').length;
}

function valuesRule(profile: FieldProfile): OutcomeGuess {
  const { field, values, present } = profile;
  const isError = errorTest(field);
  const found = [...values.keys()].filter(isError);
  const lower = found.map((value) => value.toLowerCase());
  const errors = found.filter((_, i) => lower.indexOf(lower[i] ?? '') === i);
  const which =
    errors.length > 0
      ? `${listed(errors)} ${errors.length > 1 ? 'count' : 'counts'} as error`
      : 'none of its values is an error';
  return {
    rule: { kind: 'values', field, errors },
    reason: `named ${field}, ${counted(values.size)} different in ${counted(present)} ${plural(present, 'value')}; ${which}`,
  };
}

function statusScore(profile: FieldProfile): number {
  const rank = rankOf(profile.field, statusNames);
  return rank > 0 &&
    share(profile, (value) => isStatus(value) || value === '0') > 0.95 &&
    share(profile, isStatus) > 0.5
    ? rank + share(profile, isStatus)
    : 0;
}

const statusRule = ({ field, present }: FieldProfile): OutcomeGuess => ({
  rule: { kind: 'status', field, from: 500 },
  reason: `${counted(present)} ${plural(present, 'value reads', 'values read')} as HTTP status; 500 and above count as error`,
});

const listed = (values: readonly string[]): string =>
  values.length > 4 ? `${values.slice(0, 4).join(', ')} and ${values.length - 4} more` : values.join(', ');
