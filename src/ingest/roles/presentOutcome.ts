import * as l10n from '@vscode/l10n';
import { counted, type FieldProfile } from './fieldProfile';
import { rankOf } from './nameTokens';
import type { OutcomeGuess } from './outcomeGuess';
import { isNo, isSuccessWord } from './outcomeWords';

const errorNames = new Map(['errorcode', 'exception', 'exceptiontype'].map((name, i) => [name, 20 - i]));

/**
 * How surely a field is one that only errors have: it is named so, as CloudTrail's `errorCode` is or `@x` in Serilog's
 * compact form, most records lack it, and none of its values says that nothing went wrong. 0 for not at all.
 */
export function presentScore({ field, present, records, values }: FieldProfile): number {
  const rank = field === '@x' ? 1 : rankOf(field, errorNames);
  return rank > 0 && present * 2 < records && ![...values.keys()].some(saysNothing) ? rank : 0;
}

/** The rule of such a field. */
export const presentRule = ({ field, present, records }: FieldProfile): OutcomeGuess => ({
  rule: { kind: 'present', field },
  // Most records lack it, so that there are several.
  reason:
    present === 1
      ? l10n.t('named {0}, and in 1 of {1} records, which counts as error', field, counted(records))
      : l10n.t('named {0}, and in {1} of {2} records, which count as error', field, counted(present), counted(records)),
});

const saysNothing = (value: string): boolean =>
  isNo(value) || isSuccessWord(value) || ['none', 'null', 'nil', '-'].includes(value.toLowerCase());
