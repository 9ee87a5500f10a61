import { knownWords } from '../model/knownWords';
import type { Inference } from '../model/roles';
import { shortText } from './shortText';

/** How the command line does what a text leaves to the panel. */
export const byOption = (option: string): string => `On the command line: ${option}.`;

/** What the numbers of a log leave out, and what it does not tell and a person can. */
export function roleNotes(inference: Inference): readonly string[] {
  const { outcome, user } = knownWords(inference, 'en');
  return [
    ...(outcome === null ? [] : [`The ${outcome}; the others count as successes.`]),
    ...(user === null ? [] : [`The user, ${shortText(user, 200)}; the others count for no user.`]),
    ...inference.questions.map(({ text, option }) => (option === undefined ? text : `${text} ${byOption(option)}`)),
  ];
}
