import { Pace } from '../../engine/columnar/pace';
import { pointsMask } from '../../engine/columnar/rowMask';
import { paced, type Steps } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import type { Hotspot, Hotspots, OverallChange } from '../../model/hotspot';
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
  const change = await findHotspots(events, { clauses: [], question: 'change' }, signal);
  const { hotspots } = change;
  if (!change.change) return { change, hotspots, incident: null, mix: null, segment: null };
  if (hotspots.length > 0)
    return { change, mix: null, ...(await paced(incidentOf(events, change.change, hotspots), pace)) };
  const { firstDay, days } = events.calendar;
  const { before, after } = daysOf(change.change, firstDay);
  const z = await paced(riseByUsers(events, before, after), pace);
  // As many places as there are days could be the first, and the last.
  if (z < Math.sqrt(4 * Math.log(days))) return { change, hotspots, incident: null, mix: null, segment: null };
  const mix = await paced(mixOfRise(events, { before, after }), pace);
  if (mix) return { change, hotspots, incident: null, mix, segment: null };
  const found = await newSegments(events, change.change, signal);
  return { change, mix: null, ...(await paced(incidentOf(events, change.change, found), pace)) };
}

/** Segments that were not there before, as a new version was not, have nothing to be compared with but the others. */
async function newSegments(events: Events, change: OverallChange, signal?: AbortSignal): Promise<readonly Hotspot[]> {
  const { hotspots } = await findHotspots(events, { clauses: [] }, signal);
  const { firstDay } = events.calendar;
  const { before, after } = daysOf(change, firstDay);
  let [now, then] = [0, 0];
  for (const day of events.day) {
    if (day >= after.from && day < after.to) now++;
    else if (day >= before.from && day < before.to) then++;
  }
  const risen = (change.rateAfter - change.rateBefore) * now;
  return then === 0
    ? []
    : hotspots.filter(
        ({ onset, excessErrors }) =>
          onset !== null && Math.abs(onset.day - firstDay - after.from) <= near && excessErrors >= leastShare * risen,
      );
}

const daysOf = ({ windows: { before, after } }: OverallChange, firstDay: number) => ({
  before: { from: before.from - firstDay, to: before.to - firstDay },
  after: { from: after.from - firstDay, to: after.to - firstDay },
});

/** The rows of the segments, or all of them where errors rose everywhere, and the days of the rise. */
function* incidentOf(
  events: Events,
  change: OverallChange,
  hotspots: Hotspots['hotspots'],
): Steps<Pick<ErrorsFound, 'hotspots' | 'incident' | 'segment'>> {
  const inside = new Uint8Array(events.rows);
  for (const { segment } of hotspots) {
    const mask = yield* pointsMask(events, [{ source: 'hotspot', kind: 'points', ...segment }]);
    if (mask) for (let row = 0; row < inside.length; row++) inside[row]! |= mask[row]!;
    yield;
  }
  if (hotspots.length === 0) inside.fill(1);
  const { after } = daysOf(change, events.calendar.firstDay);
  return { hotspots, segment: hotspots[0]?.segment.dimensions[0] ?? null, incident: { inside, ...after } };
}
