import type { LevelNumbers } from '../../model/roles';
import { type FieldProfile, share } from './fieldProfile';
import { nameTokens } from './nameTokens';

const calm = new Set(
  [
    'trace',
    'debug',
    'verbose',
    'finest',
    'finer',
    'fine',
    'config',
    'info',
    'information',
    'informational',
    'notice',
  ].concat(
    ['warn', 'warning', 'ok', 'success', 'stats', 'log', 'v', 'd', 'i', 'w', 't', 'n'],
    ['trce', 'dbug', 'dbg', 'inf', 'wrn', 'vrb', 'verb'],
  ),
);
/** Levels of Google Cloud and of npm, under the name of a level only. */
const calmIfNamed = new Set(['default', 'http', 'silly']);
const errors = new Set(
  ['error', 'err', 'severe', 'fatal', 'critical', 'crit', 'alert', 'emerg', 'emergency', 'panic', 'dpanic'].concat([
    'failure',
    'fail',
    'ftl',
    'crt',
    'eror',
    'e',
    'f',
    'c',
  ]),
);

/** How numbers stand for levels: which there are, and which are errors. */
interface Numbering {
  readonly has: (level: number) => boolean;
  readonly isError: (level: number) => boolean;
}

const numberings: Readonly<Record<LevelNumbers | 'tens', Numbering>> = {
  /** pino and bunyan: 50 error, 60 fatal. */
  tens: { has: (level) => level >= 10 && level <= 70 && level % 10 === 0, isError: (level) => level >= 50 },
  /** logging: 40 ERROR, 50 CRITICAL. */
  python: { has: (level) => level >= 10 && level <= 50 && level % 10 === 0, isError: (level) => level >= 40 },
  /** RFC 5424: 3 error, 0 emergency; 6 informational. */
  syslog: { has: (level) => level <= 7, isError: (level) => level <= 3 },
  /** OpenTelemetry's SeverityNumber: 17 to 20 error, 21 to 24 fatal. */
  opentelemetry: { has: (level) => level >= 1 && level <= 24, isError: (level) => level >= 17 },
};

const word = (value: string): string => value.trim().toLowerCase().replace(/\d+$/, '');
const isNumber = (value: string): boolean => /^\d{1,3}$/.test(value);

/** Whether a value is a level in a word. */
export const isLevelWord = (value: string): boolean => errors.has(word(value)) || calm.has(word(value));

const plainLevels = new Set(
  'trace debug info information notice warn warning error err severe fatal critical'.split(' '),
);

/** Whether a value is one of the words that are hardly anything but a level; OK, fail and E may be much else. */
export const isPlainLevel = (value: string): boolean => plainLevels.has(word(value));

/** Whether a level is error or worse. */
export const isErrorLevel = (value: string, numbers: LevelNumbers | 'tens' = 'tens'): boolean =>
  isNumber(value) ? numberings[numbers].isError(Number(value)) : errors.has(word(value));

/** What the numbers of a field named as a level stand for, by its name and by what they are. */
export function levelNumbers(profile: FieldProfile): LevelNumbers | 'tens' {
  const name = nameTokens(profile.field.split('.').at(-1) ?? '').join('');
  if (name === 'levelno') return 'python';
  if (name === 'severitynumber') return 'opentelemetry';
  return share(profile, numbered(numberings.tens)) > 0.5 ? 'tens' : 'syslog';
}

/** The share of a field's values that are levels: words, or numbers of the kind that the field has. */
export function levelShare(profile: FieldProfile): number {
  const numbers = levelNumbers(profile);
  const isNamedWord = (value: string): boolean => isLevelWord(value) || calmIfNamed.has(word(value));
  const known = share(profile, (value) => isNamedWord(value) || numbered(numberings[numbers])(value));
  return numbers === 'syslog' && !looksLikeSyslog(profile) ? share(profile, isNamedWord) : known;
}

/** Numbers up to 7 may be ranks or counts: journald's name is its own, in others most records are no errors. */
function looksLikeSyslog(profile: FieldProfile): boolean {
  if (share(profile, (value) => isNumber(value) && Number(value) > 7) > 0) return false;
  if (profile.field === 'PRIORITY' || nameTokens(profile.field).includes('syslog')) return true;
  return profile.values.has('6') && share(profile, (value) => ['4', '5', '6', '7'].includes(value)) >= 0.5;
}

const numbered =
  ({ has }: Numbering) =>
  (value: string): boolean =>
    isNumber(value) && has(Number(value));
