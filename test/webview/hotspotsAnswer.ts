import type { Hotspot, Hotspots } from '../../src/model/hotspot';
import { dayNumber } from '../../src/model/timeZone';

export const autumn = {
  day: dayNumber(2025, 9, 24),
  lo: dayNumber(2025, 9, 23),
  hi: dayNumber(2025, 9, 26),
  until: null,
};

/** A hotspot of one key. */
export const hotspot = (
  dimensions: readonly string[],
  key: readonly string[],
  more: Partial<Hotspot> = {},
): Hotspot => ({
  segment: { dimensions, keys: [key] },
  spans: [],
  before: null,
  heldOut: null,
  strongest: null,
  aliases: [],
  events: 101_979,
  errors: 16_744,
  errorRate: 0.1642,
  restRate: 0.1166,
  lift: 1.41,
  excessErrors: 4858.3,
  impactedUsers: 2707,
  pValue: 0.005,
  onset: null,
  ...more,
});

/** What a search of the case study finds, one hotspot a segment. */
export const hotspotsOf = (hotspots: readonly Hotspot[]): Hotspots => ({
  question: 'level',
  change: null,
  hotspots,
  searched: 452,
  dimensions: ['region', 'device', 'tier'],
  leftOut: [{ dimension: 'error_code', why: 'it tells what an error is, not where it is' }],
});
