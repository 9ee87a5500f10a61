import type { BreakdownAnswer } from '../cells/breakdown';
import { measureOf } from '../measures/catalogue';
import { finish } from '../measures/finish';
import type { PartId } from '../model/query';
import type { Key } from '../model/selection';
import { areVersions, versionParts } from '../model/versionParts';
import { type Figures, type MemberOrder, sorted } from './memberOrder';

/** What stands below a dimension: a member, or the versions that begin alike. */
export type MemberEntry = MemberLeaf | VersionGroup;

export interface MemberLeaf {
  readonly kind: 'member';
  readonly name: string;
  readonly key: Key;
  readonly figures: Figures;
}

export interface VersionGroup {
  readonly kind: 'group';
  /** What the versions begin with: "1.2". */
  readonly name: string;
  /** All members below it, however deep. */
  readonly keys: readonly Key[];
  /** Users of several versions would count twice, so how many were impacted is not told. */
  readonly figures: Figures;
  readonly entries: readonly MemberEntry[];
}

/** The members of an answer, versions below what they begin with, each list in an order. */
export function memberEntries(answer: BreakdownAnswer, order: MemberOrder, locale?: string): readonly MemberEntry[] {
  const members = memberLeaves(answer);
  const areGrouped = areVersions(
    answer.field,
    members.map(({ key }) => key),
  );
  if (!areGrouped) return sorted(members, order, locale);
  const entries = grouped(members, 0, answer);
  const [only] = entries;
  // One group of all would be one more click to the members, and no choice.
  return inOrder(entries.length === 1 && only?.kind === 'group' ? only.entries : entries, order, locale);
}

/** The members of an answer by themselves, in its order. */
export const memberLeaves = ({ rows }: Pick<BreakdownAnswer, 'rows'>): readonly MemberLeaf[] =>
  rows.flatMap(({ member, ...figures }): readonly MemberLeaf[] =>
    member.kind === 'member' ? [{ kind: 'member', name: member.label, key: member.key, figures }] : [],
  );

/** Puts members whose versions go on alike after `depth` numbers below one group; a group has two members at least. */
function grouped(members: readonly MemberLeaf[], depth: number, answer: BreakdownAnswer): readonly MemberEntry[] {
  const alone: MemberEntry[] = [];
  const alike = new Map<string, MemberLeaf[]>();
  for (const member of members) {
    const parts = versionParts(member.key ?? '');
    if (!parts || parts.length <= depth) {
      alone.push(member);
      continue;
    }
    const prefix = parts.slice(0, depth + 1).join('.');
    const same = alike.get(prefix);
    if (same) same.push(member);
    else alike.set(prefix, [member]);
  }
  const below = [...alike].flatMap(([prefix, some]): readonly MemberEntry[] => {
    if (some.length === 1) return some;
    const entries = grouped(some, depth + 1, answer);
    const [only] = entries;
    if (entries.length === 1 && only?.kind === 'group') return [only];
    return [groupOf(prefix, some, entries, answer)];
  });
  return [...alone, ...below];
}

function groupOf(
  name: string,
  members: readonly MemberLeaf[],
  entries: readonly MemberEntry[],
  { total }: BreakdownAnswer,
): VersionGroup {
  const errors = total.errors === null ? null : sum(members.map(({ figures }) => figures.errors ?? 0));
  const events = sum(members.map(({ figures }) => figures.events));
  const counts = (of: { readonly events: number; readonly errors: number | null }) => (part: PartId) =>
    part === 'events' ? of.events : (of.errors ?? 0);
  const of = (id: 'error_rate' | 'lift'): number | null =>
    errors === null ? null : finish(measureOf(id), counts({ events, errors }), counts(total));
  const figures = { events, errors, error_rate: of('error_rate'), impacted_users: null, lift: of('lift') };
  return { kind: 'group', name, keys: members.map(({ key }) => key), figures, entries };
}

function inOrder(entries: readonly MemberEntry[], order: MemberOrder, locale?: string): readonly MemberEntry[] {
  const below = entries.map((entry) =>
    entry.kind === 'group' ? { ...entry, entries: inOrder(entry.entries, order, locale) } : entry,
  );
  // A group has no number of users; the most impacted of its members stands for it.
  const placed = below.map((entry) => ({ entry, name: entry.name, figures: placeOf(entry) }));
  return sorted(placed, order, locale).map(({ entry }) => entry);
}

function placeOf(entry: MemberEntry): Figures {
  if (entry.kind === 'member') return entry.figures;
  const most = entry.entries.reduce<number | null>((max, below) => {
    const { impacted_users } = placeOf(below);
    return impacted_users === null ? max : Math.max(max ?? 0, impacted_users);
  }, null);
  return { ...entry.figures, impacted_users: most };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
