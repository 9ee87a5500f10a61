import * as l10n from '@vscode/l10n';
import type { MeasureId } from '../../measures/measure';
import type { DayRange } from '../../model/calendar';
import type { Dimension } from '../../model/events';
import { isoUnit } from '../../model/grain';
import type { LogInfo } from '../../model/logInfo';
import { type Clause, dimensionSource, type Key, periodSource } from '../../model/selection';

/** The log that words are read against. */
export type AskedLog = Pick<LogInfo, 'dimensions' | 'calendar'>;

/** What is asked of one dimension: these members, or all but these. */
export interface AskedMembers {
  readonly dimension: string;
  readonly keys: readonly Key[];
  readonly isNot: boolean;
}

/** One way to understand a question in words. */
export interface Reading {
  /** Each once, in the order in which they were asked for; none where only a segment or a period was. */
  readonly measures: readonly MeasureId[];
  readonly members: readonly AskedMembers[];
  /** Unit numbers of the log's calendar, half-open, not clipped to the log. */
  readonly period: DayRange | null;
  /** Words that say nothing here, as they were typed. */
  readonly unknown: readonly string[];
}

/** A clause of more members is too large to be kept in a view. */
const mostKeys = 10_000;

/** The clauses of a reading, or why no event can be meant by it. @throws Error naming an unknown dimension */
export function readingClauses({ members, period }: Reading, log: AskedLog): readonly Clause[] | string {
  const clauses: Clause[] = [];
  for (const asked of members) {
    const dimension = log.dimensions.find(({ name }) => name === asked.dimension);
    if (!dimension) throw new Error(l10n.t('unknown dimension "{0}"', asked.dimension));
    const keys = keysOf(asked, dimension);
    if (keys.length === 0) return l10n.t('no member of {0} is left', dimension.field);
    if (keys.length > mostKeys) return l10n.t('{0} has too many members to leave one out', dimension.field);
    clauses.push({
      source: dimensionSource(dimension.name),
      kind: 'points',
      dimensions: [dimension.name],
      keys: keys.map((key) => [key]),
    });
  }
  if (!period) return clauses;
  const { firstDay, days, grain } = log.calendar;
  const from = Math.max(period.from, firstDay);
  const to = Math.min(period.to, firstDay + days);
  if (from < to) return [...clauses, { source: periodSource, kind: 'period', from, to }];
  const [first, end] = [isoUnit(firstDay, grain), isoUnit(firstDay + days, grain)];
  return l10n.t('the log covers {0} to before {1}, and nothing of that period', first, end);
}

function keysOf({ keys, isNot }: AskedMembers, { members }: Dimension): readonly Key[] {
  if (!isNot) return keys;
  const left = new Set(keys);
  return members.filter((key) => !left.has(key));
}
