import type { BreakdownAnswer, BreakdownRow } from '../cells/breakdown';
import { formatValue } from '../model/format';
import { plural } from '../model/plural';
import type { Key } from '../model/selection';
import { plainLine } from './plainLine';

/** Members of a dimension that the tree shows. */
export const membersShown = 200;

/** A member as the tree shows it. All text is plain. */
export interface MemberRow {
  readonly key: Key;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly spoken: string;
  readonly checked: boolean;
}

export interface MemberList {
  readonly rows: readonly MemberRow[];
  /** How many members are not shown. */
  readonly more: number;
}

/** The members of a breakdown by falling events, checked where they are `selected`, by whatever clause. */
export function memberRows(answer: BreakdownAnswer, selected: readonly Key[], locale?: string): MemberList {
  const checked = new Set(selected);
  const rows: MemberRow[] = [];
  let more = 0;
  for (const row of [...answer.rows].sort((a, b) => b.events - a.events)) {
    if (row.member.kind === 'other') more += row.member.members;
    else rows.push(memberRow(row, row.member.key, answer.field, checked.has(row.member.key), locale));
  }
  return { rows, more };
}

function memberRow(row: BreakdownRow, key: Key, field: string, checked: boolean, locale?: string): MemberRow {
  const count = (n: number | null): string => formatValue(n, { kind: 'count' }, locale);
  const rate = row.error_rate === null ? null : formatValue(row.error_rate, { kind: 'percent', digits: 1 }, locale);
  const label = plainLine(row.member.label);
  const facts = [
    `${count(row.events)} ${plural(row.events, 'event')}`,
    ...(rate === null ? [] : [`error rate ${rate}`]),
    ...(row.impacted_users === null
      ? []
      : [`${count(row.impacted_users)} impacted ${plural(row.impacted_users, 'user')}`]),
  ];
  return {
    key,
    label,
    description: rate === null ? count(row.events) : `${count(row.events)} · ${rate}`,
    tooltip: [`${plainLine(field)}: ${plainLine(row.member.label, 2000)}`, ...facts].join('\n'),
    spoken: [label, ...facts, ...(checked ? ['selected'] : [])].join(', '),
    checked,
  };
}
