import { clauseWords, type WordedLog } from '../model/clauseWords';
import type { Clause } from '../model/selection';

/** The filters in words, "Device: Tablet, Phone; 1 Jan – 31 Jan 2024"; "" where there are none. */
export const selectionWords = (clauses: readonly Clause[], log: WordedLog, locale?: string): string =>
  clauses.map((clause) => clauseWords(clause, log, locale)).join('; ');
