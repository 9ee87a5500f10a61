import { Pace } from '../../engine/columnar/pace';
import { periodMask, pointsMask } from '../../engine/columnar/rowMask';
import { paced, type Steps, stretch } from '../../engine/columnar/steps';
import { countedDays } from '../../measures/countedDays';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { HotspotSegment, TwoWindows } from '../../model/hotspot';
import type { Clause } from '../../model/selection';
import { type DailyCounts, type RisenDays, risenDays } from '../onset';
import { type SearchedDimension, searchedDimensions } from './searchedDimensions';

/** Two windows as day indices of the calendar. */
export interface Windows {
  readonly before: DayRange;
  readonly after: DayRange;
  readonly foundBy: HotspotSegment | null;
}

/** Members whose days are looked at one by one, of those whose weeks tell most. */
const mostMembers = 8;
const coarse = 48;

/**
 * The days before errors became more, and those since: of all events of the selection, or, where these do not tell, of
 * the member whose errors rose most clearly. `null` where none did, by a threshold for all members together.
 * @throws the signal's reason once it is aborted; Error naming an unknown dimension
 */
export async function twoWindows(
  events: Events,
  clauses: readonly Clause[],
  signal?: AbortSignal,
): Promise<TwoWindows | null> {
  const { period } = countedDays(events.calendar, { by: [], clauses });
  const steps = function* (): Steps<Windows | null> {
    const kept = yield* periodMask(events, yield* pointsMask(events, clauses), period.from, period.to);
    return yield* windowsOf(events, kept, period, searchedDimensions(events, kept).searched);
  };
  const found = await paced(steps(), new Pace(signal));
  return found && asDays(found, events);
}

/** The windows as day numbers. */
export function asDays({ before, after, foundBy }: Windows, { calendar }: Events): TwoWindows {
  const days = ({ from, to }: DayRange) => ({ from: calendar.firstDay + from, to: calendar.firstDay + to });
  return { before: days(before), after: days(after), foundBy };
}

/** The same of the rows of a mask. */
export function* windowsOf(
  events: Events,
  kept: Uint8Array | null,
  period: DayRange,
  searched: readonly SearchedDimension[],
): Steps<Windows | null> {
  const [all] = yield* dailyCounts(events, kept, period, null);
  const risen = all && risenDays(all);
  if (risen) return windowsAt(risen, period, null);
  const members: { readonly days: DailyCounts; readonly weight: number; readonly segment: HotspotSegment }[] = [];
  for (const dimension of searched) {
    const { column, place, size } = dimension;
    const counts = yield* dailyCounts(events, kept, period, dimension);
    for (const [member, days] of counts.slice(0, size - 1).entries()) {
      const segment = { dimensions: [column.name], keys: [[column.members[place.indexOf(member)] ?? null]] };
      members.push({ days, weight: risenDays(weeksOf(days), { least: 0 })?.score ?? 0, segment });
    }
    yield;
  }
  let best: { readonly risen: RisenDays; readonly segment: HotspotSegment } | null = null;
  for (const { days, segment } of members.sort((a, b) => b.weight - a.weight).slice(0, mostMembers)) {
    const found = risenDays(days, { tries: members.length });
    yield;
    if (found && found.score > (best?.risen.score ?? 0)) best = { risen: found, segment };
  }
  return best && windowsAt(best.risen, period, best.segment);
}

const windowsAt = ({ from, to }: RisenDays, period: DayRange, foundBy: HotspotSegment | null): Windows => ({
  before: { from: period.from, to: period.from + from },
  after: { from: period.from + from, to: period.from + to },
  foundBy,
});

/** The counts of each day of the period, by searched member of a dimension, or of all. */
function* dailyCounts(
  { rows, day, outcome }: Events,
  kept: Uint8Array | null,
  { from, to }: DayRange,
  dimension: SearchedDimension | null,
): Steps<readonly DailyCounts[]> {
  const days = to - from;
  const size = dimension?.size ?? 1;
  const events = new Float64Array(size * days);
  const errors = new Float64Array(size * days);
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    if (kept !== null && kept[row] === 0) continue;
    const member = dimension ? dimension.place[dimension.column.codes[row]!]! : 0;
    const at = member * days + day[row]! - from;
    events[at]!++;
    errors[at]! += outcome[row]!;
  }
  return Array.from({ length: size }, (_, member) => ({
    events: events.subarray(member * days, (member + 1) * days),
    errors: errors.subarray(member * days, (member + 1) * days),
  }));
}

/** The days in stretches, so that there are few. */
function weeksOf({ events, errors }: DailyCounts): DailyCounts {
  const length = Math.ceil(events.length / coarse);
  const sums = (column: Float64Array): Float64Array => {
    const out = new Float64Array(Math.ceil(column.length / length));
    for (const [i, n] of column.entries()) out[Math.floor(i / length)]! += n;
    return out;
  };
  return { events: sums(events), errors: sums(errors) };
}
