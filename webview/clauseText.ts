import { type Clause, type LogInfo, memberLabel } from '../src/protocol';
import { spanText } from './dayText';

/** Member names listed before the rest becomes "and N more". */
const named = 3;

/** A clause in words: "Device: Tablet", "Tier × Device: Enterprise × Tablet", "1 Jul – 31 Dec 2025". */
export function clauseText(clause: Clause, log: LogInfo, locale: string): string {
  if (clause.kind === 'period') return spanText(clause.from, clause.to, locale);
  return `${clause.dimensions.map((name) => fieldOf(name, log)).join(' × ')}: ${membersText(clause)}`;
}

/** The same for where there is little room: members of crossed dimensions tell by themselves what they are of. */
export function chipText(clause: Clause, log: LogInfo, locale: string): string {
  const isCrossed = clause.kind === 'points' && clause.dimensions.length > 1;
  return isCrossed ? membersText(clause) : clauseText(clause, log, locale);
}

function membersText({ keys }: Extract<Clause, { kind: 'points' }>): string {
  const members = keys.slice(0, named).map((key) => key.map(memberLabel).join(' × '));
  const more = keys.length - members.length;
  return `${members.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A dimension as the log calls it. */
const fieldOf = (name: string, log: LogInfo): string =>
  log.dimensions.find((dimension) => dimension.name === name)?.field ?? name;
