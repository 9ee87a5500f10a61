/** What a person can choose anew so that files can be read: which field plays which role, or the format of the files. */
export type ErrorChoice = 'fields' | 'format';

/** The choices that an error of whatever kind offers: a program reads them, as its message is for people. */
export function choicesOf(error: unknown): readonly ErrorChoice[] {
  if (typeof error !== 'object' || error === null || !('choices' in error) || !Array.isArray(error.choices)) return [];
  return error.choices.filter((choice) => choice === 'fields' || choice === 'format');
}
