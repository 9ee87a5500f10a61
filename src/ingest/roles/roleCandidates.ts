import * as l10n from '@vscode/l10n';
import { counted, type FieldProfile, share } from './fieldProfile';
import { isLevelName } from './levelOutcome';
import { nameTokens } from './nameTokens';
import { notDimension } from './notDimension';
import { isErrorWord, isSuccessWord } from './outcomeWords';
import { isOutcomeName } from './wordOutcome';

/** So many are named. */
const most = 3;
/** An outcome whose values a person has to judge has not many. */
const mostValues = 8;
/** Users that are fewer are no habit. */
const fewestUsers = 3;
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const persons = words(
  'user users usr client customer account member email mail login person people actor subscriber tenant player ' +
    'patient employee visitor session device principal owner who benutzer kunde usuario utilisateur',
);
/** Names of what a program is or does, however its values repeat. */
const programs = words(
  'thread pid tid logger source program process module class method function file line path url uri host hostname ' +
    'server service component message msg event signature version type kind code level op stream tag',
);
/** Values under a name that says nothing have to be more. */
const enoughUsers = 10;

/** Fields of a few values one of which may be the error, though none is known as one: the likeliest first. */
export function outcomeCandidates(profiles: readonly FieldProfile[]): readonly FieldProfile[] {
  const score = ({ field, ...rest }: FieldProfile): number => {
    const words = share({ field, ...rest }, (value) => isSuccessWord(value) || isErrorWord(value));
    return (isOutcomeName(field) || isLevelName(field) ? 1 : 0) + words;
  };
  return profiles
    .filter((profile) => profile.values.size > 1 && profile.values.size <= mostValues && score(profile) > 0)
    .sort((a, b) => score(b) - score(a))
    .slice(0, most);
}

/** Fields whose values come back as users do: those first whose name speaks of persons, then of ids. */
export function userCandidates(profiles: readonly FieldProfile[]): readonly FieldProfile[] {
  return profiles
    .map((profile) => ({ profile, score: userScore(profile) }))
    .filter(({ score, profile }) => score > 0 && notDimension(profile) === null)
    .sort((a, b) => b.score - a.score || b.profile.values.size - a.profile.values.size)
    .slice(0, most)
    .map(({ profile }) => profile);
}

function userScore({ field, values, present, records, from }: FieldProfile): number {
  const tokens = nameTokens(field);
  const repeats = values.size >= fewestUsers && values.size < present && present * 2 > records;
  if (!repeats || from !== undefined || isLevelName(field) || isOutcomeName(field)) return 0;
  if (tokens.some((token) => programs.has(token))) return 0;
  if (tokens.some((token) => persons.has(token))) return 3;
  return tokens.at(-1) === 'id' ? 2 : values.size >= enoughUsers ? 1 : 0;
}

/** Candidates, of which there are some, in words: `Benutzer (20 values) or Gruppe (3 values)`. */
export const candidateWords = (candidates: readonly FieldProfile[]): string =>
  candidates
    .map(({ field, values }) =>
      values.size === 1
        ? l10n.t('{0} (1 value)', shortened(field))
        : l10n.t('{0} ({1} values)', shortened(field), counted(values.size)),
    )
    .reduce((one, other) => l10n.t('{0} or {1}', one, other));

/** The values of a field in words, the most frequent first. */
export const valueWords = ({ values }: FieldProfile): string =>
  [...values]
    .sort((a, b) => b[1] - a[1])
    .map(([value]) => shortened(value))
    .join(', ');

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
