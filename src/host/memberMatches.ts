import type { Dimension } from '../model/events';
import { memberLabel } from '../model/format';
import type { Key } from '../model/selection';

/** A member of a log that a text was found in. */
export interface MemberMatch {
  readonly dimension: Dimension;
  readonly key: Key;
}

/** Looks for members, as often as it is asked. */
export type MemberSearch = (
  typed: string,
  most: number,
) => { readonly found: number; readonly first: readonly MemberMatch[] };

/**
 * Finds members of all dimensions by a text as it is typed, in any case, and never as a pattern: those that are it, then
 * those that begin with it, then the rest, each in the order of dimensions and of falling events.
 */
export function memberSearch(dimensions: readonly Dimension[]): MemberSearch {
  // Once for all that is typed: there may be a hundred thousand.
  const all = dimensions.map((dimension) => ({
    dimension,
    texts: dimension.members.map((key) => memberLabel(key).toLowerCase()),
  }));
  return (typed, most) => {
    const wanted = typed.trim().toLowerCase();
    const ranks: MemberMatch[][] = [[], [], []];
    let found = 0;
    for (const { dimension, texts } of all) {
      for (let i = 0; i < texts.length; i++) {
        const at = texts[i]!.indexOf(wanted);
        if (at < 0) continue;
        found++;
        const rank = ranks[at > 0 ? 2 : texts[i]!.length === wanted.length ? 0 : 1]!;
        if (rank.length < most) rank.push({ dimension, key: dimension.members[i] ?? null });
      }
    }
    return { found, first: ranks.flat().slice(0, most) };
  };
}
