import { type FieldProfile, share } from './fieldProfile';
import { levelRule, levelScore, tellsLevels } from './levelOutcome';
import type { OutcomeGuess } from './outcomeGuess';
import { presentRule, presentScore } from './presentOutcome';
import { isStatus, statusRule, statusScore } from './statusOutcome';
import { wordRule, wordScore } from './wordOutcome';

/** A field that fewer of the records have tells nothing of the others. */
const leastCoverage = 0.02;

/** Ways to tell errors, the surest first: an outcome in words, an HTTP status, a level, a field that only errors have. */
const ways: readonly {
  readonly score: (profile: FieldProfile) => number;
  readonly guess: (profile: FieldProfile) => OutcomeGuess;
}[] = [
  { score: wordScore, guess: wordRule },
  { score: statusScore, guess: statusRule },
  { score: levelScore, guess: levelRule },
  { score: presentScore, guess: presentRule },
];

/**
 * The rules that tell errors, from the values of all fields: the first is the outcome, the others stand in for it, in
 * their order, in records that lack it. Records of several formats in one log name theirs differently.
 */
export function inferOutcomes(profiles: readonly FieldProfile[]): readonly OutcomeGuess[] {
  const found = ways.flatMap(({ score, guess }) =>
    profiles
      .filter(({ from }) => from === undefined)
      .map((profile) => ({ profile, guess, points: score(profile) }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points),
  );
  const main = found.find(({ profile }) => profile.present > leastCoverage * profile.records);
  if (!main) return [];
  const { profile, guess } = main;
  const isAlone = profile.present === profile.records || guess === presentRule;
  const others = isAlone ? [] : found.filter((other) => other.profile !== profile);
  return [main, ...others]
    .filter((each, i, all) => all.findIndex((other) => other.profile === each.profile) === i)
    .map((each) => each.guess(each.profile));
}

/** The rule for a field that a person chose, if its values say which are errors. */
export function outcomeOf(profile: FieldProfile): OutcomeGuess | null {
  if (share(profile, isStatus) > 0.95) return statusRule(profile);
  const words = wordRule(profile);
  if (words.rule.kind === 'values' && words.rule.errors.length > 0) return words;
  return tellsLevels(profile) ? levelRule(profile) : null;
}
