import * as l10n from '@vscode/l10n';
import { levelNameOf } from '../../model/levelNameOf';
import type { LevelNumbers } from '../../model/roles';
import { type FieldProfile, share } from '../roles/fieldProfile';
import { isLevelName, tellsLevels } from '../roles/levelOutcome';
import { isLevelWord, levelNumbers } from '../roles/logLevels';
import type { Deriver } from './deriveFields';

/** The words by number, as those who write the numbers call them; a number without a word keeps standing for itself. */
const words: Readonly<Record<LevelNumbers | 'tens', ReadonlyMap<number, string>>> = {
  tens: numbered(['trace', 'debug', 'info', 'warn', 'error', 'fatal'], (i) => 10 * (i + 1)),
  python: numbered(['debug', 'info', 'warning', 'error', 'critical'], (i) => 10 * (i + 1)),
  syslog: numbered(['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'], (i) => i),
  // Four numbers a level; a step within is a finer one.
  opentelemetry: numbered(
    ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].flatMap((word) => ['', '2', '3', '4'].map((n) => word + n)),
    (i) => i + 1,
  ),
};

/**
 * Makes words of each level that is told in the numbers of pino and bunyan, of Python, of syslog (GELF, journald) or of
 * OpenTelemetry, where the log has not the words itself.
 */
export const levelName: Deriver = (profiles) => {
  if (profiles.some(({ field, values }) => isLevelName(field) && [...values.keys()].some(isLevelWord))) return [];
  return profiles.filter(isNumbered).map((profile) => {
    const known = words[levelNumbers(profile)];
    return {
      name: levelNameOf(profile.field),
      from: profile.field,
      reason: l10n.t('the numbers of {0} in words', profile.field),
      settle: (values) => values.map((value) => known.get(Number(value)) ?? value),
    };
  });
};

/** Whether all values of a field are numbers of levels. */
function isNumbered(profile: FieldProfile): boolean {
  if (!isLevelName(profile.field) || !tellsLevels(profile)) return false;
  const known = words[levelNumbers(profile)];
  return share(profile, (value) => /^\d+$/.test(value) && known.has(Number(value))) === 1;
}

function numbered(names: readonly string[], number: (index: number) => number): ReadonlyMap<number, string> {
  return new Map(names.map((name, i) => [number(i), name]));
}
