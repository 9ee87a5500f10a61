import { plural } from '../../model/plural';
import { counted, type FieldProfile, share } from './fieldProfile';
import { isLevelWord, levelNumbers, levelShare } from './logLevels';
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
  // Under another name a number such as 80 is a port, and E4 a code.
  const known = rank > 0 ? levelShare(profile) : share(profile, (value) => isLevelWord(value) && !/\d/.test(value));
  const nested = knownNames(profile.field).length - 1;
  return known > 0.5 ? Math.max(0, rank + known - nested) : 0;
}

/** The rule of a field that holds levels. */
export function levelRule(profile: FieldProfile): OutcomeGuess {
  const { field, present } = profile;
  const numbers = share(profile, (value) => /^\d+$/.test(value)) > 0 ? levelNumbers(profile) : 'tens';
  const values = `${counted(present)} ${plural(present, 'value reads', 'values read')} as log levels`;
  const rule = { kind: 'level', field, from: 'error' } as const;
  if (numbers === 'tens') return { rule, reason: `${values}; error and above count as error` };
  const errors = { syslog: '3 and below', opentelemetry: '17 and above', python: '40 and above' }[numbers];
  return { rule: { ...rule, numbers }, reason: `${values} in the numbers of ${numbers}; ${errors} count as error` };
}
