import { memberLabel } from '../model/format';
import type { LogInfo } from '../model/logInfo';
import type { Clause, Key } from '../model/selection';
import { isoDate } from '../model/timeZone';

/** Keys told by name before the rest is counted. */
const told = 3;

/** The filters in words, "device = Tablet, Phone; 2024-01-01 to 2024-01-31"; "" where there are none. */
export const selectionWords = (clauses: readonly Clause[], log: Pick<LogInfo, 'dimensions'>): string =>
  clauses.map((clause) => clauseWords(clause, log)).join('; ');

function clauseWords(clause: Clause, log: Pick<LogInfo, 'dimensions'>): string {
  if (clause.kind === 'period') return `${isoDate(clause.from)} to ${isoDate(clause.to - 1)}`;
  const fields = clause.dimensions.map((name) => log.dimensions.find((d) => d.name === name)?.field ?? name);
  const keys = clause.keys.slice(0, told).map(keyWords).join(', ');
  const rest = clause.keys.length - told;
  return `${fields.join(' × ')} = ${keys}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const keyWords = (key: readonly Key[]): string => key.map(memberLabel).join(' × ');
