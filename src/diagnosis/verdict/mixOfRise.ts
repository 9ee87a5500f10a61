import type { Steps } from '../../engine/columnar/steps';
import type { Events } from '../../model/events';
import { type DimensionRateChange, rateChanges } from '../decomposition/rateChanges';
import type { Windows } from '../decomposition/windowsAround';

/** Of a rise, so much by other shares of members makes it one of mix. */
const most = 0.5;
/** Members that were hardly there before have no rate of their own before: of what is theirs nothing can be told. */
const fewestBefore = 30;
const mostNewcomers = 0.1;

/** The dimension by whose members the error rate rose because their shares changed, not their rates; `null` if none. */
export function* mixOfRise(events: Events, windows: Windows): Steps<DimensionRateChange | null> {
  const single = events.dimensions.filter(({ members }) => members.length > 1 && members.length <= 64);
  let best: DimensionRateChange | null = null;
  for (const dimension of single) {
    for (const change of yield* rateChanges({ ...events, dimensions: [dimension] }, null, windows)) {
      const { total, mix, members } = change;
      const after = members.reduce((sum, member) => sum + member.events[1], 0);
      const fresh = members.reduce((sum, { events: [then, now] }) => sum + (then < fewestBefore ? now : 0), 0);
      if (fresh > mostNewcomers * after || total[1] <= 0) continue;
      const tellsErrors = members.every(
        ({ events: [n0, n1], errors: [e0, e1] }) => e0 + e1 === 0 || e0 + e1 > 0.9 * (n0 + n1),
      );
      if (tellsErrors || mix[0] <= 0 || mix[1] < most * total[1]) continue;
      if (!best || mix[1] > best.mix[1]) best = change;
    }
  }
  return best;
}
