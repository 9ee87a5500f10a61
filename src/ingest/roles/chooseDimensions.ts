import * as l10n from '@vscode/l10n';
import { levelNameOf } from '../../model/levelNameOf';
import type { FieldProfile } from './fieldProfile';
import { isNumber, notDimension } from './notDimension';

interface DimensionChoice {
  readonly dimensions: readonly string[];
  /** Why a field is no dimension, where it is none. */
  readonly against: ReadonlyMap<string, string>;
}

const most = 24;
const manyValues = 200;

/**
 * The fields to slice by, in the order of the log: those set, else those whose values allow it. Where these are too
 * many, words come before numbers. The outcome is one only if it tells more than success from error.
 */
export function chooseDimensions(
  profiles: readonly FieldProfile[],
  outcomes: ReadonlySet<string>,
  set: readonly string[] | undefined,
): DimensionChoice {
  const { dimensions, against } = inferred(profiles, outcomes);
  if (!set) return { dimensions, against };
  const leftOut = dimensions.filter((field) => !set.includes(field));
  return {
    dimensions: set,
    against: new Map([
      ...against,
      ...leftOut.map((field) => [field, l10n.t('not among the dimensions you set')] as const),
    ]),
  };
}

function inferred(profiles: readonly FieldProfile[], outcomes: ReadonlySet<string>): DimensionChoice {
  const against = new Map<string, string>();
  for (const profile of profiles) {
    const reason =
      outcomes.has(profile.field) && profile.values.size < 3 ? l10n.t('the outcome') : notDimension(profile);
    if (reason !== null) against.set(profile.field, reason);
  }
  for (const { field, from } of profiles.filter((profile) => addsNothing(profile, profiles, against)))
    against.set(field, l10n.t('hardly fewer values than {0}', from ?? ''));
  for (const { field, from } of profiles)
    if (from !== undefined && field === levelNameOf(from) && !against.has(field))
      against.set(from, l10n.t('in words as {0}', field));
  const able = profiles.filter(({ field }) => !against.has(field));
  const first = new Set([...able.filter(inWords), ...able.filter((p) => !inWords(p))].slice(0, most));
  for (const profile of able)
    if (!first.has(profile))
      against.set(profile.field, l10n.t('the log has {0} other dimensions; choose it if you need it', most));
  return { dimensions: able.filter((profile) => first.has(profile)).map(({ field }) => field), against };
}

/** What is made of a dimension that has many values, and has nearly as many itself. */
function addsNothing(
  { from, values }: FieldProfile,
  profiles: readonly FieldProfile[],
  against: ReadonlyMap<string, string>,
): boolean {
  const source = profiles.find(({ field }) => field === from);
  if (!source || against.has(source.field)) return false;
  return source.values.size > manyValues && values.size > 0.9 * source.values.size;
}

const inWords = ({ values }: FieldProfile): boolean => ![...values.keys()].every(isNumber);
