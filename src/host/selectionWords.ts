import { clauseWords } from '../model/clauseWords';
import type { LogInfo } from '../model/logInfo';
import type { Clause } from '../model/selection';

/** The filters in words, "Device: Tablet, Phone; 1 Jan – 31 Jan 2024"; "" where there are none. */
export const selectionWords = (
  clauses: readonly Clause[],
  { dimensions }: Pick<LogInfo, 'dimensions'>,
  locale?: string,
): string => clauses.map((clause) => clauseWords(clause, dimensions, locale)).join('; ');
