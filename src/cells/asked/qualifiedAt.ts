import * as l10n from '@vscode/l10n';
import { looseText } from './looseText';
import { deny, type Meaning } from './meaning';
import { beginningAt, likeAt, namedAt } from './namesAt';
import { typedList } from './typedList';
import { looseSpan, type TypedWord } from './typedWords';
import type { Vocabulary } from './vocabulary';

/** Words that leave out the member behind them. */
export const nots = new Set([
  ...['not', 'without', 'except', 'excluding', '!'],
  ...typedList(
    l10n.t({
      message: 'not, without, except, excluding',
      comment: ['Words, in whatever number, before what a question leaves out'],
    }),
  ),
]);

/** A member behind its dimension: "device Tablet", "device=Tablet", "device: not tablet", "user agent is curl". */
export function qualifiedAt(words: readonly TypedWord[], at: number, vocabulary: Vocabulary): readonly Meaning[] {
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
