import type { Hotspot, Onset } from '../../src/model/hotspot';
import { dayNumber } from '../../src/model/timeZone';

export const autumn: Onset = {
  day: dayNumber(2025, 9, 24),
  lo: dayNumber(2025, 9, 23),
  hi: dayNumber(2025, 9, 26),
  until: null,
};

/** An invented hotspot with the figures of the case study's; what a test is about is given. */
export const toldHotspot = (
  dimensions: readonly string[],
  keys: Hotspot['segment']['keys'],
  more: Partial<Hotspot> = {},
): Hotspot => ({
  segment: { dimensions, keys },
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
