import * as l10n from '@vscode/l10n';
import { clauseWords, type WordedLog } from '../model/clauseWords';
import type { Clause } from '../model/selection';

/** Stands where filters are told and there are none. */
export const noFilter = (): string => l10n.t({ message: 'none', comment: ['no filter'] });

/** The filters in words, "Device: Tablet, Phone; 1 Jan – 31 Jan 2024"; "" where there are none. */
export const selectionWords = (clauses: readonly Clause[], log: WordedLog, locale?: string): string =>
  clauses.map((clause) => clauseWords(clause, log, locale)).join('; ');
