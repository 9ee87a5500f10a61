import type { Interval, Link, NoLink } from '../../model/link';
import { z95 } from '../estimate';
import { bayesFactor, believed } from './belief';

/** Of errors on coming back within a week: the size of effects that are worth a word. */
const usualEffect = 0.1;

/** The chance that errors make users come back less, whatever their rise cost. */
export function linkChanceOf(link: Link | NoLink): number {
  if ('reason' in link) return 0;
  const { effect, placebo } = link;
  // What errors "do" to the time before them is no effect of theirs, and may be in what they do after.
  const bias = placebo ? Math.min(0, placebo[1]) : 0;
  const mid = effect[1] - bias;
  return mid < 0 ? believed(0.5, bayesFactor(mid, errorOf(effect), usualEffect)) : 0;
}

export const errorOf = ([lo, , hi]: Interval): number => (hi - lo) / (2 * z95);
