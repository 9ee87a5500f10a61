import { leftOutReason, type TruePart } from '../../model/logPart';
import { dayMs } from '../../model/timeZone';
import { coreTimes, type TimeSpan } from '../columns/coreTimes';
import { type DateOrder, dateOrder } from '../columns/dateOrder';
import type { EventStore } from '../columns/eventStore';
import type { EventTable } from '../columns/eventTable';
import type { Rejected } from '../columns/rejects';
import { type ResolvedYears, resolveYears } from '../columns/resolveYears';
import { rowsWithin } from '../columns/rowsWithin';
import type { StampClock } from '../columns/stampOffsets';
import { farTime, noLeapDay, otherOrder } from '../columns/strayTimes';
import type { lineAt } from '../files/lineAt';
import type { KnownFile } from '../sampling/lookAtFile';
import { isYearless } from '../time/yearless';

interface Times {
  readonly table: EventTable;
  /** From the first time to the last. */
  readonly span: TimeSpan;
  readonly clock: StampClock;
  readonly rejected: readonly Rejected[];
  readonly years: ResolvedYears | null;
  readonly dates: DateOrder | null;
}

interface TimesOptions {
  /** The year of the last stamp, where a person has said it. */
  readonly lastYear: number | undefined;
  /** Whether the day comes first in dates such as 3/4/2025, where a person has said it. */
  readonly dayFirst: boolean | undefined;
  /** What of the log is read, where it is not all. */
  readonly part: TruePart | null;
  /** The line of a byte of a file. */
  readonly lineOf: typeof lineAt;
}

const always: TimeSpan = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const finite: TimeSpan = { ...always, to: Number.MAX_VALUE };

/**
 * The events read but those whose time cannot be: far off all others, a date by another order of day and month than the
 * log's, or a 29 February of no year that fits. Where stamps have no year, or dates either order, it is only known now which
 * of them are of a period.
 */
export async function withoutStrayTimes(
  store: EventStore,
  known: readonly KnownFile[],
  { lastYear, dayFirst, part, lineOf }: TimesOptions,
  signal: AbortSignal,
): Promise<Times> {
  const dates = dateOrder(store.times.counts, dayFirst);
  const isDayFirst = dates?.dayFirst ?? false;
  const { time, offsets: stamps } = store.times.by(isDayFirst);
  let table = store.table(time);
  const rejected: Rejected[] = [];
  const keep = async (reason: string, span: TimeSpan): Promise<void> => {
    const { first, count } = outside(table.time, span);
    const file = known[table.file[first] ?? -1];
    if (!file) return;
    const line = await lineOf(file, table.offset[first] ?? 0, signal);
    rejected.push({ reason, line, count, file: file.path });
    table = rowsWithin(table, span);
  };
  if (dates) {
    await keep(otherOrder(isDayFirst), always);
    if (part) await keep(leftOutReason(part, true), finite);
  }
  const whole = stamps.whole();
  // Times without a year come before all others.
  const years = isYearless(whole.from) ? resolveYears(table, known, lastYear) : null;
  if (years) table = { ...table, time: years.time };
  if (years) await keep(noLeapDay, always);
  if (years && part?.kind === 'period')
    await keep(leftOutReason(part, true), { from: part.from * dayMs, to: part.to * dayMs - 1 });
  const span = years ? coreTimes(table.time) : coreTimes(table.time, whole);
  if (years || span.from > whole.from || span.to < whole.to) await keep(farTime, span);
  const offsets = stamps.clockWithin(span);
  return { table, span, clock: { ...offsets, bare: offsets.bare || years !== null }, rejected, years, dates };
}

/** The first row whose time is not in the span, -1 where none is, and how many there are. */
function outside(time: Float64Array, { from, to }: TimeSpan): { first: number; count: number } {
  let first = -1;
  let count = 0;
  for (let row = 0; row < time.length; row++) {
    const ms = time[row]!;
    if (ms >= from && ms <= to) continue;
    if (count === 0) first = row;
    count++;
  }
  return { first, count };
}
