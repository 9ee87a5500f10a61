import { type Clause, clauseWords, membersWords, type WordedLog } from '../src/protocol';

/** A clause where there is little room: members of crossed dimensions tell by themselves what they are of. */
export function chipText(clause: Clause, log: WordedLog, locale: string): string {
  const isCrossed = clause.kind === 'points' && clause.dimensions.length > 1;
  return isCrossed ? membersWords(clause) : clauseWords(clause, log, locale);
}
