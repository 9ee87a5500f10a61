import type { DayRange } from '../../model/calendar';
import { memberLabel } from '../../model/format';
import { readPeriod } from '../../model/readPeriod';
import type { Key } from '../../model/selection';
import { spokenPeriod } from '../../model/spokenPeriod';
import { looseText } from './looseText';
import type { AskedLog } from './reading';
import { looseSpan, type TypedWord, typedSpan } from './typedWords';
import type { Named, Vocabulary } from './vocabulary';

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

const costs = { exact: 0.1, inOtherCase: 0.2, instead: 0.8, beginning: 1, nearly: 1.6, within: 2, unknown: 10 };
const ors = ['or', 'nor', ','];
const fillers = new Set(
  `${ors.join(' ')} and a an the of for in on at by with from to is are was were be do did does has had have what which how many much
  show me give tell us only during within among all · | & + - – — = : ; ?`.split(/\s+/),
);
const nots = new Set(['not', 'without', 'except', 'excluding', '!']);
const wordsOfPeriod = 9;

/** What the words from `at` on may say: the longest that is named exactly so, and what they may be the beginning of. */
export function meaningsAt(
  words: readonly TypedWord[],
  at: number,
  vocabulary: Vocabulary,
  log: AskedLog,
): readonly Meaning[] {
  const isNot = nots.has(words[at]?.loose ?? '');
  const denied = isNot && at + 1 < words.length ? membersAt(words, at + 1, vocabulary).map(deny) : [];
  const plain = [...exactAt(words, at, vocabulary, log), ...qualifiedAt(words, at, vocabulary)];
  const longest = Math.max(0, ...[...plain, ...denied].map(({ to }) => to));
  const exact = [...plain, ...denied].filter(({ to }) => to === longest);
  const isFiller = fillers.has(bare(words[at]?.loose ?? '')) && words[at]?.quoted === null;
  const found = isFiller
    ? [
        ...exact.map((each) => (each.to === at + 1 ? { ...each, cost: each.cost + costs.instead } : each)),
        fillerAt(words, at),
      ]
    : exact;
  const longer = beginningAt(words, at, Math.max(at + 1, longest), vocabulary);
  const alike = found.length + longer.length > 0 ? longer : likeAt(words, at, vocabulary);
  const all = [...found, ...alike];
  return all.length > 0 ? all : [{ said: unknown(words, at), to: at + 1, cost: costs.unknown }];
}

/** The words as they are, for where what they say is said already. */
export const unknownAt = (words: readonly TypedWord[], from: number, to: number): Meaning => ({
  said: { kind: 'unknown', text: typedSpan(words, from, to) },
  to,
  cost: costs.unknown,
});

const unknown = (words: readonly TypedWord[], at: number): Said => ({
  kind: 'unknown',
  text: words[at]?.text ?? '',
});

const fillerAt = (words: readonly TypedWord[], at: number): Meaning => ({
  said: { kind: 'filler', isOr: ors.includes(words[at]?.loose ?? '') },
  to: at + 1,
  cost: 0,
});

const deny = (meaning: Meaning): Meaning =>
  meaning.said.kind === 'member' ? { ...meaning, said: { ...meaning.said, isNot: true } } : meaning;

/** Signs at the end of a word that belong to the sentence. */
const bare = (loose: string): string => (loose.length > 1 ? loose.replace(/[,;:?!.]+$/, '') : loose);

/** Measures, members and a period, each by the most words. */
function exactAt(words: readonly TypedWord[], at: number, vocabulary: Vocabulary, log: AskedLog): readonly Meaning[] {
  const named = namedAt(words, at, vocabulary);
  for (let to = Math.min(words.length, at + wordsOfPeriod); to > at; to--) {
    if (words.slice(at, to).some(({ quoted }) => quoted !== null)) continue;
    const loose = looseSpan(words, at, to);
    if (/^\d{4}$/.test(loose) && typeof readPeriod(loose, log.calendar) === 'string') continue;
    const period = spokenPeriod(loose, log.calendar) ?? spokenPeriod(bare(loose), log.calendar);
    if (period) return [{ said: { kind: 'period', period }, to, cost: costs.exact }, ...named];
  }
  return named;
}

function namedAt(words: readonly TypedWord[], at: number, vocabulary: Vocabulary): readonly Meaning[] {
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

function membersAt(words: readonly TypedWord[], at: number, vocabulary: Vocabulary): readonly Meaning[] {
  const exact = [...namedAt(words, at, vocabulary), ...qualifiedAt(words, at, vocabulary)];
  const found = exact.length > 0 ? exact : likeAt(words, at, vocabulary);
  return found.filter(({ said }) => said.kind === 'member');
}

/** A member behind its dimension: "device Tablet", "device=Tablet", "device: not tablet", "user agent is curl". */
function qualifiedAt(words: readonly TypedWord[], at: number, vocabulary: Vocabulary): readonly Meaning[] {
  for (let to = Math.min(words.length, at + 4); to > at; to--) {
    const last = words[to - 1]?.text ?? '';
    const signed = /^([^=:!]*)(!=|==?|:)(.*)$/.exec(last);
    const [name = last, sign = '', value = ''] = signed?.slice(1) ?? [];
    const before = words.slice(at, to - 1);
    const parts = [...before, { text: name, loose: looseText(name), quoted: null }];
    const dimension = vocabulary.dimension(looseSpan(parts, 0, parts.length));
    if (!dimension) continue;
    // What is behind the sign in the same word is read with the words behind.
    const rest = value === '' ? words.slice(to) : [asWord(value), ...words.slice(to)];
    const found = valuesOf(rest, dimension.name, vocabulary, sign === '!=');
    const shift = value === '' ? to : to - 1;
    if (found.length > 0) return found.map((each) => ({ ...each, to: each.to + shift }));
  }
  return [];
}

const asWord = (value: string): TypedWord => ({
  text: value,
  loose: looseText(value),
  quoted: /^"([^"]*)"$/.exec(value)?.[1] ?? null,
});

function valuesOf(
  words: readonly TypedWord[],
  dimension: string,
  vocabulary: Vocabulary,
  isDenied: boolean,
): readonly Meaning[] {
  const own = (found: readonly Meaning[]): readonly Meaning[] =>
    found.filter(({ said }) => said.kind === 'member' && said.dimension === dimension);
  // A member may be spelled with such signs, or with a "not", itself.
  const itself = isDenied ? [] : own(namedAt(words, 0, vocabulary));
  const sign = words.findIndex(({ loose }) => !['is', '=', ':', '=='].includes(loose));
  const at = Math.max(0, sign);
  const isNot = isDenied || nots.has(words[at]?.loose ?? '') || words[at]?.loose === '!=';
  const first = isNot && !isDenied ? at + 1 : at;
  if (first >= words.length) return itself;
  const exact = own(namedAt(words, first, vocabulary));
  const begun = [...beginningAt(words, first, first + 1, vocabulary), ...likeAt(words, first, vocabulary)];
  const found = exact.length > 0 ? exact : itself.length > 0 ? [] : own(begun);
  return [...itself, ...(isNot ? found.map(deny) : found)];
}

/** Names of several words that these words begin, as while the last is being typed. */
function beginningAt(
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
function likeAt(words: readonly TypedWord[], at: number, vocabulary: Vocabulary): readonly Meaning[] {
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
