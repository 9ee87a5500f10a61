import { memberLabel } from '../../model/format';
import { looseText } from './looseText';
import { costs, type Meaning } from './meaning';
import { looseSpan, type TypedWord, typedSpan } from './typedWords';
import type { Named, Vocabulary } from './vocabulary';

/** Signs at the end of a word that belong to the sentence. */
export const bare = (loose: string): string => (loose.length > 1 ? loose.replace(/[,;:?!.]+$/, '') : loose);

/** What the most words from `at` on name exactly. */
export function namedAt(words: readonly TypedWord[], at: number, vocabulary: Vocabulary): readonly Meaning[] {
  for (let to = Math.min(words.length, at + vocabulary.longest); to > at; to--) {
    const loose = looseSpan(words, at, to);
    const quoted = to === at + 1 ? (words[at]?.quoted ?? null) : null;
    // A value that is spelled with quotes of its own goes before one that was put into quotes.
    const spans = [loose, ...(quoted === null ? [] : [looseText(quoted)]), bare(loose)];
    const found = spans.map((span) => vocabulary.exactly(span)).find((named) => named.length > 0);
    if (found) return asTyped(found, [typedSpan(words, at, to), quoted ?? '']).map((each) => ({ ...each, to }));
  }
  return [];
}

/** Of members of a dimension that differ in case alone, the one that is written as it was typed, if any is. */
function asTyped(found: readonly Named[], typed: readonly string[]): readonly { said: Named; cost: number }[] {
  const isSame = (named: Named): boolean => named.kind === 'member' && typed.includes(memberLabel(named.key));
  const settled = new Set(found.filter(isSame).map((named) => (named.kind === 'member' ? named.dimension : '')));
  return found
    .filter((named) => named.kind === 'measure' || !settled.has(named.dimension) || isSame(named))
    .map((said) => ({ said, cost: said.kind === 'measure' || isSame(said) ? costs.exact : costs.inOtherCase }));
}

/** Names of several words that these words begin, as while the last is being typed. */
export function beginningAt(
  words: readonly TypedWord[],
  at: number,
  from: number,
  vocabulary: Vocabulary,
): readonly Meaning[] {
  for (let to = Math.min(words.length, at + vocabulary.longest); to > from; to--) {
    if (words.slice(at, to).some(({ quoted }) => quoted !== null)) return [];
    const found = begins(words, at, to, vocabulary);
    if (found.length > 0) return found;
  }
  return [];
}

/** Names that a few words in a row are nearly, or that a word begins; else those that the word is nearly. */
export function likeAt(words: readonly TypedWord[], at: number, vocabulary: Vocabulary): readonly Meaning[] {
  const word = words[at];
  if (!word || word.quoted !== null || word.loose.length < 2 || /^[\d\W_]+$/u.test(word.loose)) return [];
  const nearTo = (to: number): readonly Meaning[] =>
    vocabulary.nearly(bare(looseSpan(words, at, to))).map((said) => ({ said, to, cost: costs.nearly }));
  const several = [at + 3, at + 2].filter((to) => to <= words.length).flatMap(nearTo);
  const begun = begins(words, at, at + 1, vocabulary);
  return several.length + begun.length > 0 ? [...several, ...begun] : nearTo(at + 1);
}

function begins(words: readonly TypedWord[], at: number, to: number, vocabulary: Vocabulary): readonly Meaning[] {
  const { isFirst, found } = vocabulary.beginning(bare(looseSpan(words, at, to)));
  return found.map((said) => ({ said, to, cost: isFirst ? costs.beginning : costs.within }));
}
