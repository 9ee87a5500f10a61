import * as l10n from '@vscode/l10n';
import type { LevelNumbers } from '../../model/roles';
import { counted, type FieldProfile, share } from './fieldProfile';
import { isErrorLevel, isLevelWord, isPlainLevel, levelNumbers, levelShare } from './logLevels';
import { knownNames, rankOf } from './nameTokens';
import type { OutcomeGuess } from './outcomeGuess';

const levelNames = new Map(
  ['level', 'lvl', 'severity', 'loglevel', 'levelname', 'severitytext', 'syslogseverity', 'priority', 'severitynumber']
    .concat('levelno')
    .map((name, i) => [name, 20 - i]),
);
/** Names of one letter count as they are written: Serilog's compact form, MongoDB. */
const shortNames = new Map([
  ['@l', 2],
  ['s', 1],
]);

const levelRank = (field: string): number => shortNames.get(field) ?? rankOf(field, levelNames);

/** Whether a field's name is that of a level. */
export const isLevelName = (field: string): boolean => levelRank(field) > 0;

/** How well a field tells errors by its level; 0 for not at all. */
export function levelScore(profile: FieldProfile): number {
  const rank = levelRank(profile.field);
  const nested = knownNames(profile.field).length - 1;
  // Under another name a number such as 80 is a port, E4 a code, and OK the outcome of a check.
  if (rank === 0) return onlyLevels(profile) ? Math.max(0, 1 - nested) : 0;
  return tellsLevels(profile) ? Math.max(0, rank + levelShare(profile) - nested) : 0;
}

/** Whether a field's values are levels: most are, and where none of these is an error, all are. */
export function tellsLevels(profile: FieldProfile): boolean {
  const known = levelShare(profile);
  const numbers = numbersOf(profile);
  return known > 0.5 && (known === 1 || share(profile, (value) => isErrorLevel(value, numbers)) > 0);
}

/** Hardly any value is another word than a level. */
function onlyLevels(profile: FieldProfile): boolean {
  const known = share(profile, (value) => isLevelWord(value) && !/\d/.test(value));
  return known > 0.95 && [...profile.values.keys()].some(isPlainLevel);
}

const numbersOf = (profile: FieldProfile): LevelNumbers | 'tens' =>
  share(profile, (value) => /^\d+$/.test(value)) > 0 ? levelNumbers(profile) : 'tens';

/** The rule of a field that holds levels. */
export function levelRule(profile: FieldProfile): OutcomeGuess {
  const { field, present } = profile;
  const numbers = numbersOf(profile);
  const known = Math.round(levelShare(profile) * present);
  const rule = { kind: 'level', field, from: 'error' } as const;
  const values = valuesRead(known, present);
  if (numbers === 'tens') return { rule, reason: [values, countsFrom('error')].join('; ') };
  const errors = {
    syslog: l10n.t('{0} and below count as error', 3),
    opentelemetry: countsFrom(17),
    python: countsFrom(40),
  }[numbers];
  return {
    rule: { ...rule, numbers },
    reason: [l10n.t('{0} in the numbers of {1}', values, numbers), errors].join('; '),
  };
}

const countsFrom = (least: string | number): string => l10n.t('{0} and above count as error', least);

function valuesRead(known: number, present: number): string {
  if (present === 1) return l10n.t('1 value reads as log levels');
  return known < present
    ? l10n.t('{0} of {1} values read as log levels', counted(known), counted(present))
    : l10n.t('{0} values read as log levels', counted(known));
}
