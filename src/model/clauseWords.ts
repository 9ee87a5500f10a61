import type { Calendar } from './calendar';
import type { Dimension } from './events';
import { memberLabel } from './format';
import { listWords } from './listWords';
import type { Clause, PointsClause } from './selection';
import { spanText } from './spanText';

/** Members told by name before the rest is counted. */
const told = 3;

/** What of a log clauses are worded by. */
export interface WordedLog {
  readonly dimensions: readonly Pick<Dimension, 'name' | 'field'>[];
  readonly calendar: Pick<Calendar, 'grain'>;
}

/** A clause in words, as every view writes it: "Device: Tablet", "Tier × Device: Free × Tablet", "1 Jul – 31 Dec 2025". */
export function clauseWords(clause: Clause, { dimensions, calendar }: WordedLog, locale?: string): string {
  if (clause.kind === 'period') return spanText(clause.from, clause.to, locale, calendar.grain);
  const fields = clause.dimensions.map((name) => dimensions.find((other) => other.name === name)?.field ?? name);
  return `${fields.join(' × ')}: ${membersWords(clause)}`;
}

/** The members of a clause without their fields: "Free × Tablet, Pro × (none) and 2 more". */
export function membersWords({ keys }: PointsClause): string {
  const members = keys.slice(0, told).map((key) => key.map(memberLabel).join(' × '));
  return listWords(members, keys.length - members.length);
}
