import { plainText } from '../../model/plainText';
import { looseText } from './looseText';

/** What is read of a text at most: who pastes a log into the palette gets an answer all the same. */
const most = { signs: 2000, words: 60 };

/** A word as it was typed, and by what it finds names. What stood in quotes is one word. */
export interface TypedWord {
  readonly text: string;
  readonly loose: string;
  /** What stood between the quotes, where it did. */
  readonly quoted: string | null;
}

/** The words of a text; quotes that do not close are signs like others. */
export function typedWords(text: string): readonly TypedWord[] {
  const words = plainText(text.slice(0, most.signs)).matchAll(/"([^"]*)"(?=\s|$)|[^\s"]+[=:]"[^"]*"(?=\s|$)|\S+/gu);
  return [...words]
    .slice(0, most.words)
    .map(([word, quoted]) => ({ text: word, loose: looseText(word), quoted: quoted ?? null }));
}

/** Some words in a row by which they find names. */
export const looseSpan = (words: readonly TypedWord[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ loose }) => loose)
    .join(' ')
    .replace(/ +/g, ' ')
    .trim();

/** Some words in a row as they were typed. */
export const typedSpan = (words: readonly TypedWord[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
