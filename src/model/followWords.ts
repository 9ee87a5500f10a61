/** Says why a log is read on no more although its files may grow, with the remedy. */
export const endedWords = (why: string): string =>
  `Following ended: ${why}. What comes now is not counted; open the log again to go on`;
