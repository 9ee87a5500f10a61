import * as l10n from '@vscode/l10n';

const from = 1900;
const to = 2199;

/** What a year of the last stamp can be, in words. */
export const yearRange = l10n.t('a year from {0} to {1}', from, to);

/** The year of the last time stamp that a person has written; `null` where it is none. */
export function readYear(text: string): number | null {
  const year = /^\s*\d{4}\s*$/.test(text) ? Number(text) : 0;
  return isLastYear(year) ? year : null;
}

export const isLastYear = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
