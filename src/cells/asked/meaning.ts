import type { DayRange } from '../../model/calendar';
import type { Key } from '../../model/selection';
import type { Named } from './vocabulary';

/** What some words in a row may say. */
export type Said =
  | Named
  | { readonly kind: 'member'; readonly dimension: string; readonly key: Key; readonly isNot?: boolean }
  | { readonly kind: 'period'; readonly period: DayRange }
  | { readonly kind: 'filler'; readonly isOr: boolean }
  | { readonly kind: 'unknown'; readonly text: string };

/** A way to take the words up to `to`, not itself among them; `cost` is higher for the less likely. */
export interface Meaning {
  readonly said: Said;
  readonly to: number;
  readonly cost: number;
}

export const costs = { exact: 0.1, inOtherCase: 0.2, instead: 0.8, beginning: 1, nearly: 1.6, within: 2, unknown: 10 };

/** A member that is to be left out instead. */
export const deny = (meaning: Meaning): Meaning =>
  meaning.said.kind === 'member' ? { ...meaning, said: { ...meaning.said, isNot: true } } : meaning;
