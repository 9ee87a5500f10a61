import { Pace } from '../../engine/columnar/pace';
import { pointsMask } from '../../engine/columnar/rowMask';
import { paced, type Steps, stretch } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { Hotspot, OverallChange } from '../../model/hotspot';
import type { Windows } from '../decomposition/windowsAround';
import { findHotspots } from '../hotspots/findHotspots';
import type { ErrorsFound } from './findings';
import { mixOfRise } from './mixOfRise';
import { riseByUsers } from './riseByUsers';

/** Of the errors that came on top, a segment that is not told by what was before must hold so many. */
const leastShare = 0.5;
/** Days that the onset of such a segment may be off. */
const near = 7;

/** Where and when errors rose that are not the users' own faults; only as other users came is none. */
export async function errorsFound(events: Events, signal?: AbortSignal): Promise<ErrorsFound> {
  const pace = new Pace(signal);
  const found = await findHotspots(events, { clauses: [], question: 'change' }, signal);
  const none = { change: found, hotspots: found.hotspots, incident: null, mix: null, segment: null };
  const { change, hotspots } = found;
  if (!change) return none;
  const windows = daysOf(change, events.calendar.firstDay);
  const isRise = await paced(isOverall(events, windows), pace);
  if (!isRise && hotspots.length === 0) return none;
  const risen = await paced(risenErrors(events, change), pace);
  const told = hotspots.reduce((sum, { excessErrors }) => sum + excessErrors, 0);
  if (told >= leastShare * risen || !isRise) {
    return { ...none, ...(await paced(incidentOf(events, windows.after, hotspots), pace)) };
  }
  const mix = await paced(mixOfRise(events, windows), pace);
  if (mix) return { ...none, mix };
  const fresh = await newSegments(events, windows.after, leastShare * risen, signal);
  // What no field tells is everywhere.
  const where = await paced(incidentOf(events, windows.after, fresh), pace);
  return { ...none, ...where, hotspots: fresh.length > 0 ? fresh : hotspots };
}

/** Whether the rise of all errors is more than luck makes of as many days as could be its first, and its last. */
function* isOverall(events: Events, { before, after }: Windows): Steps<boolean> {
  return (yield* riseByUsers(events, before, after)) >= Math.sqrt(4 * Math.log(events.calendar.days));
}

/** Errors of the days of the rise beyond the rate before. */
function* risenErrors({ day, calendar }: Events, change: OverallChange): Steps<number> {
  const { after } = daysOf(change, calendar.firstDay);
  let now = 0;
  for (let row = 0; row < day.length; row++) {
    if (row % stretch === 0) yield;
    if (day[row]! >= after.from && day[row]! < after.to) now++;
  }
  return (change.rateAfter - change.rateBefore) * now;
}

/** Segments that were not there before, as a new version was not, have nothing to be compared with but the others. */
async function newSegments(
  events: Events,
  after: DayRange,
  leastExcess: number,
  signal?: AbortSignal,
): Promise<readonly Hotspot[]> {
  const { hotspots } = await findHotspots(events, { clauses: [] }, signal);
  const { firstDay } = events.calendar;
  return hotspots.filter(
    ({ onset, excessErrors }) =>
      onset !== null && Math.abs(onset.day - firstDay - after.from) <= near && excessErrors >= leastExcess,
  );
}

const daysOf = ({ windows: { before, after } }: OverallChange, firstDay: number): Windows => ({
  before: { from: before.from - firstDay, to: before.to - firstDay },
  after: { from: after.from - firstDay, to: after.to - firstDay },
});

/** The rows of the segments, or all of them where errors rose everywhere, and the days of the rise. */
function* incidentOf(
  events: Events,
  after: DayRange,
  hotspots: readonly Hotspot[],
): Steps<Pick<ErrorsFound, 'hotspots' | 'incident' | 'segment'>> {
  const inside = new Uint8Array(events.rows);
  for (const { segment } of hotspots) {
    const mask = yield* pointsMask(events, [{ source: 'hotspot', kind: 'points', ...segment }]);
    if (mask) for (let row = 0; row < inside.length; row++) inside[row]! |= mask[row]!;
    yield;
  }
  if (hotspots.length === 0) inside.fill(1);
  return { hotspots, segment: hotspots[0]?.segment.dimensions[0] ?? null, incident: { inside, ...after } };
}
