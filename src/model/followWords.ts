import * as l10n from '@vscode/l10n';

/** Says why a log is read on no more although its files may grow, with the remedy. */
export const endedWords = (why: string): string =>
  l10n.t('Following ended: {0}. What comes now is not counted; open the log again to go on', why);
