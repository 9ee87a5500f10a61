import type { OutcomeChoice } from './roles';

/** A field for the outcome as it is written: `status`, or with its error values `status=error,failed`. */
export function outcomeChoice(text: string): OutcomeChoice {
  const at = text.indexOf('=');
  return at < 1 ? { field: text } : { field: text.slice(0, at), errors: splitValues(text.slice(at + 1)) };
}

/** Values between commas; a comma within a value is written \, . */
export const splitValues = (text: string): string[] =>
  text.split(/(?<!\\),/).map((part) => part.replaceAll('\\,', ','));
