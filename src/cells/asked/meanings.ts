import * as l10n from '@vscode/l10n';
import { readPeriod } from '../../model/readPeriod';
import { spokenPeriod } from '../../model/spokenPeriod';
import { costs, deny, type Meaning, type Said } from './meaning';
import { bare, beginningAt, likeAt, namedAt } from './namesAt';
import { nots, qualifiedAt } from './qualifiedAt';
import type { AskedLog } from './reading';
import { typedList } from './typedList';
import { looseSpan, type TypedWord, typedSpan } from './typedWords';
import type { Vocabulary } from './vocabulary';

const ors = [
  ...['or', 'nor', ','],
  ...typedList(
    l10n.t({ message: 'or, nor', comment: ['Words, in whatever number, between what a question asks for'] }),
  ),
];
const fillers = new Set([
  ...typedList(
    l10n.t({
      message: 'and, a, an, the, of, for, in, on, at, by, with, from, to, is, are, was, were',
      comment: ['Words, in whatever number, that a question may have and that tell nothing'],
    }),
  ),
  ...`${ors.join(' ')} and a an the of for in on at by with from to is are was were be do did does has had have what which how many much
  show me give tell us only during within among all · | & + - – — = : ; ?`.split(/\s+/),
]);
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

function membersAt(words: readonly TypedWord[], at: number, vocabulary: Vocabulary): readonly Meaning[] {
  const exact = [...namedAt(words, at, vocabulary), ...qualifiedAt(words, at, vocabulary)];
  const found = exact.length > 0 ? exact : likeAt(words, at, vocabulary);
  return found.filter(({ said }) => said.kind === 'member');
}
