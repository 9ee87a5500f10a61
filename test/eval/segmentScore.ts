import type { Events } from '../../src/model/events';
import type { Hotspot } from '../../src/model/hotspot';
import type { TrueSegment } from '../../src/sample/scenario/truth';
import { isSame, overlap, segmentOfHotspot, segmentRows } from './segmentRows';

/** Segments whose rows overlap by this are the same to who has to act: names have aliases. */
export const enoughOverlap = 0.8;

/** How many segments were told, how many there are, and how many of them were told rightly. */
export interface SegmentScore {
  readonly told: number;
  readonly true: number;
  readonly exact: number;
  readonly overlapping: number;
  /** Of the true ones, those that overlap one of the first three told. */
  readonly inFirstThree: number;
}

export interface Matched {
  readonly score: SegmentScore;
  /** The hotspots that overlap a true segment. */
  readonly hotspots: readonly Hotspot[];
}

/** Told segments against true ones; each counts once at most. */
export function matchSegments(hotspots: readonly Hotspot[], segments: readonly TrueSegment[], events: Events): Matched {
  const told = hotspots.map((hotspot) => segmentOfHotspot(hotspot, events));
  const masks = segments.length === 0 ? [] : told.map((segment) => segmentRows(segment, events));
  const matched = new Set<number>();
  let inFirstThree = 0;
  for (const segment of segments) {
    const rows = segmentRows(segment, events);
    const shares = masks.map((mask, i) => (matched.has(i) ? 0 : overlap(mask, rows)));
    const best = shares.indexOf(Math.max(...shares));
    if (best < 0 || shares[best]! < enoughOverlap) continue;
    matched.add(best);
    if (best < 3) inFirstThree++;
  }
  return {
    score: {
      told: told.length,
      true: segments.length,
      exact: segments.filter((segment) => told.some((other) => isSame(segment, other))).length,
      overlapping: matched.size,
      inFirstThree,
    },
    hotspots: [...matched].map((i) => hotspots[i]!),
  };
}
