import * as l10n from '@vscode/l10n';
import type { WordedLog } from './clauseWords';
import { clauseWords } from './clauseWords';
import type { Query } from './query';
import type { Baseline, Selection } from './selection';

/** What a query has to keep for the other side of a comparison; or why there is none. */
export type OtherSide = Pick<Query, 'clauses' | 'outside'> | { readonly missing: string };

/**
 * The other side of what a selection is compared with, in the same period, or in that of a segment that has one; `null`
 * where nothing is compared.
 */
export function otherSide({ clauses, baseline }: Selection): OtherSide | null {
  if (!baseline) return null;
  const periods = clauses.filter(({ kind }) => kind === 'period');
  if (baseline.kind === 'segment') {
    const hasOwn = baseline.clauses.some(({ kind }) => kind === 'period');
    return { clauses: hasOwn ? baseline.clauses : [...baseline.clauses, ...periods] };
  }
  const outside = clauses.filter((clause) => clause.kind === 'points');
  if (outside.length === 0)
    return { missing: l10n.t('nothing is selected, and the whole log has no rest; select a segment') };
  return { clauses: periods, outside };
}

/** The other side in words: "the rest", the name of a view, or the members of a segment. */
export function baselineWords(baseline: Baseline, log: WordedLog, locale?: string): string {
  if (baseline.kind === 'rest') return l10n.t('the rest');
  if (baseline.name !== null) return baseline.name;
  return baseline.clauses.map((clause) => clauseWords(clause, log, locale)).join('; ') || l10n.t('the whole log');
}
