import * as l10n from '@vscode/l10n';
import type { BreakdownAnswer } from '../cells/breakdown';
import { counted } from '../model/counted';
import { formatValue } from '../model/format';
import type { Key } from '../model/selection';
import { type MemberEntry, type MemberLeaf, memberLeaves, type VersionGroup } from './memberEntries';
import { type Figures, type MemberOrder, orderFigure, sorted } from './memberOrder';
import { plainLine } from './plainLine';

/** Rows of one list that the tree shows at first, and with each "Show more". */
export const membersShown = 200;

/** A member, or versions that begin alike, as the tree shows it. All text is plain. */
export interface EntryRow {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly spoken: string;
  readonly checked: boolean;
}

export interface MemberRow extends EntryRow {
  readonly key: Key;
}

export interface MemberList {
  readonly rows: readonly MemberRow[];
  /** How many members are not shown. */
  readonly more: number;
}

/** How rows are worded: the field, what is selected of it, and the order, whose figure a row then tells. */
export interface Wording {
  readonly field: string;
  readonly checked: ReadonlySet<Key>;
  readonly order: MemberOrder;
  readonly locale?: string | undefined;
}

/** The first members of a breakdown in an order, checked where they are `selected`, by whatever clause. */
export function memberRows(
  answer: BreakdownAnswer,
  selected: readonly Key[],
  locale?: string,
  order: MemberOrder = 'events',
  most = membersShown,
): MemberList {
  const wording: Wording = { field: answer.field, checked: new Set(selected), order, locale };
  const members = sorted(memberLeaves(answer), order, locale);
  return {
    rows: members.slice(0, most).map((member) => memberRow(member, wording)),
    more:
      answer.rows.reduce((sum, { member }) => sum + (member.kind === 'other' ? member.members : 1), 0) -
      Math.min(most, members.length),
  };
}

/** A member in words. */
export function memberRow({ key, name, figures }: MemberLeaf, wording: Wording): MemberRow {
  const isChecked = wording.checked.has(key);
  return { key, ...entryRow(name, figures, [], isChecked ? l10n.t('selected') : null, isChecked, wording) };
}

/** Versions that begin alike in words; checked where all of them are selected. */
export function groupRow({ name, keys, figures }: VersionGroup, wording: Wording): EntryRow {
  const { checked, locale } = wording;
  const count = (n: number): string => formatValue(n, { kind: 'count' }, locale);
  const selected = checked.size === 0 ? 0 : keys.filter((key) => checked.has(key)).length;
  const state =
    selected === 0
      ? null
      : selected === keys.length
        ? l10n.t('selected')
        : l10n.t('{0} of {1} selected', count(selected), count(keys.length));
  const versions = counted.versions(keys.length, locale);
  const row = entryRow(name, figures, [versions], state, selected === keys.length, wording);
  return state === null || row.checked ? row : { ...row, description: `${row.description} · ${state}` };
}

function entryRow(
  name: string,
  figures: Figures,
  first: readonly string[],
  state: string | null,
  checked: boolean,
  { field, order, locale }: Wording,
): EntryRow {
  const { events, error_rate, impacted_users } = figures;
  const rate = error_rate === null ? null : formatValue(error_rate, { kind: 'percent', digits: 1 }, locale);
  const label = plainLine(name);
  const ordered = orderFigure(order, figures, locale);
  const facts = [
    ...first,
    counted.events(events, locale),
    ...(rate === null ? [] : [l10n.t('error rate {0}', rate)]),
    ...(impacted_users === null ? [] : [counted.impactedUsers(impacted_users, locale)]),
    ...(ordered === null || order === 'impacted_users' ? [] : [ordered]),
  ];
  return {
    label,
    description: [formatValue(events, { kind: 'count' }, locale), rate, ordered]
      .filter((part) => part !== null)
      .join(' · '),
    tooltip: [`${plainLine(field)}: ${plainLine(name, 2000)}`, ...facts].join('\n'),
    spoken: [label, ...facts, ...(state === null ? [] : [state])].join(', '),
    checked,
  };
}

/** The members of an entry, however deep. */
export const keysOf = (entry: MemberEntry): readonly Key[] => (entry.kind === 'member' ? [entry.key] : entry.keys);
