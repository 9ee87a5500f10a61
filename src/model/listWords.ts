import * as l10n from '@vscode/l10n';

/** Some names, and how many more there are: "Free, Pro and 2 more". */
export const listWords = (names: readonly string[], more: number): string =>
  more > 0 ? l10n.t('{0} and {1} more', names.join(', '), more) : names.join(', ');

/** Names of which any will do: "user or session or ip". */
export const orWords = (names: readonly string[]): string =>
  names.reduce((some, name) => (some === '' ? name : l10n.t('{0} or {1}', some, name)), '');
