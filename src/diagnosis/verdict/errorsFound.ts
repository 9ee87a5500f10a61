import { pointsMask } from '../../engine/columnar/rowMask';
import type { Steps } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import type { Hotspots } from '../../model/hotspot';
import type { ErrorsFound } from './findings';

/** Of a rise of the error rate, at least so much must be more than other shares of segments explain. */
const leastOwn = 0.5;

/** Where and when errors rose, of the answer to what changed. */
export function* errorsFound(events: Events, change: Hotspots): Steps<ErrorsFound> {
  const { hotspots } = change;
  const segment = hotspots[0]?.segment.dimensions[0] ?? null;
  if (!change.change) return { change, incident: null, segment };
  const { windows, rateBefore, rateAfter, expectedRate } = change.change;
  const isOwn = rateAfter - expectedRate >= leastOwn * (rateAfter - rateBefore) && rateAfter > expectedRate;
  if (hotspots.length === 0 && !isOwn) return { change, incident: null, segment };
  const inside = new Uint8Array(events.rows);
  for (const hotspot of hotspots) {
    const mask = yield* pointsMask(events, [{ source: 'hotspot', kind: 'points', ...hotspot.segment }]);
    if (mask) for (let row = 0; row < inside.length; row++) inside[row]! |= mask[row]!;
    yield;
  }
  if (hotspots.length === 0) inside.fill(1);
  const { firstDay } = events.calendar;
  return {
    change,
    segment,
    incident: { inside, from: windows.after.from - firstDay, to: windows.after.to - firstDay },
  };
}
