import { type Steps, stretch } from '../../engine/columnar/steps';
import type { DayRange } from '../../model/calendar';
import type { Events } from '../../model/events';
import type { Random } from '../../model/random';
import type { LeafRows } from './leafRows';

/** Counts by stretch of days and leaf, of which the last `after` are those after the change. */
export interface Blocks {
  readonly count: number;
  readonly after: number;
  /** One value a block and leaf, block by block. */
  readonly events: Float64Array;
  readonly errors: Float64Array;
}

/** Days of a block at most: bad days come in weeks. */
const mostDays = 7;
/** Below so many ways to choose the blocks after the change, none of them stands out. */
const fewestWays = 200;

/** The counts by blocks of days, or `null` where too few days are there to change places. */
export function* blocksOf(
  { rows, day, outcome }: Events,
  { of, leaves }: LeafRows,
  before: DayRange,
  after: DayRange,
): Steps<Blocks | null> {
  const length = Math.min(mostDays, Math.max(1, Math.floor((after.to - after.from) / 3)));
  const blocksBefore = Math.ceil((before.to - before.from) / length);
  const blocksAfter = Math.ceil((after.to - after.from) / length);
  const count = blocksBefore + blocksAfter;
  if (ways(count, blocksAfter) < fewestWays || blocksBefore < 2) return null;
  const blockOf = (at: number): number => {
    if (at >= after.from && at < after.to) return blocksBefore + Math.floor((at - after.from) / length);
    return at >= before.from && at < before.to ? blocksBefore - 1 - Math.floor((before.to - 1 - at) / length) : -1;
  };
  const blocks = Int32Array.from({ length: Math.max(before.to, after.to) }, (_, at) => blockOf(at));
  const events = new Float64Array(count * leaves);
  const errors = new Float64Array(count * leaves);
  for (let row = 0; row < rows; row++) {
    if (row % stretch === 0) yield;
    const leaf = of[row]!;
    const block = blocks[day[row]!] ?? -1;
    if (leaf < 0 || block < 0) continue;
    events[block * leaves + leaf]!++;
    errors[block * leaves + leaf]! += outcome[row]!;
  }
  return { count, after: blocksAfter, events, errors };
}

/** Draws of both windows' counts, with blocks of days that have changed places at random. */
export function blockDraws({ count, after, events, errors }: Blocks, leaves: number, random: Random) {
  const order = Array.from({ length: count }, (_, block) => block);
  const zeros = () => ({ events: new Float64Array(leaves), errors: new Float64Array(leaves) });
  const all = zeros();
  for (let at = 0; at < events.length; at++) {
    all.events[at % leaves]! += events[at]!;
    all.errors[at % leaves]! += errors[at]!;
  }
  // The window of fewer blocks is added up; the other one is what is left of all.
  const isNowSmall = 2 * after <= count;
  return () => {
    const [some, others] = [zeros(), zeros()];
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const block of isNowSmall ? order.slice(0, after) : order.slice(after)) {
      for (let leaf = 0, at = block * leaves; leaf < leaves; leaf++, at++) {
        some.events[leaf]! += events[at]!;
        some.errors[leaf]! += errors[at]!;
      }
    }
    for (let leaf = 0; leaf < leaves; leaf++) {
      others.events[leaf] = all.events[leaf]! - some.events[leaf]!;
      others.errors[leaf] = Math.max(0, all.errors[leaf]! - some.errors[leaf]!);
    }
    return isNowSmall ? { now: some, before: others } : { now: others, before: some };
  };
}

/** In how many ways so many of them can be chosen. */
function ways(of: number, chosen: number): number {
  let count = 1;
  for (let i = 0; i < chosen && count < fewestWays; i++) count *= (of - i) / (i + 1);
  return count;
}
