import { type Grain, isoUnit } from '../model/grain';
import type { Hotspot, HotspotSegment, Onset } from '../model/hotspot';

/** A hotspot in the shape that scripts rely on; days as ISO dates. */
export const hotspotJson = (hotspot: Hotspot, grain: Grain) => ({
  segment: Object.fromEntries(membersOf(hotspot.segment)),
  ...hotspotStats(hotspot),
  rest_rate: hotspot.restRate,
  p_value: hotspot.pValue,
  before: hotspot.before && { error_rate: hotspot.before.errorRate, expected_errors: hotspot.before.expectedErrors },
  held_out: hotspot.heldOut && { lift: hotspot.heldOut.times, excess_errors: hotspot.heldOut.excessErrors },
  strongest: hotspot.strongest && Object.fromEntries(membersOf(hotspot.strongest)),
  also: hotspot.aliases.map((alias) => Object.fromEntries(membersOf(alias))),
  onset: onsetJson(hotspot.onset, grain),
});

/** An onset with the ends of its interval as ISO dates. */
export const onsetJson = (onset: Onset | null, grain: Grain) =>
  onset && {
    day: isoUnit(onset.day, grain),
    lo: isoUnit(onset.lo, grain),
    hi: isoUnit(onset.hi, grain),
    until: onset.until === null ? null : isoUnit(onset.until, grain),
  };

/** Its figures by the names of measures. */
export const hotspotStats = (hotspot: Hotspot) => ({
  events: hotspot.events,
  errors: hotspot.errors,
  error_rate: hotspot.errorRate,
  lift: hotspot.lift,
  excess_errors: hotspot.excessErrors,
  impacted_users: hotspot.impactedUsers,
});

/** The members by dimension, each once. */
export const membersOf = ({ dimensions, keys }: HotspotSegment) =>
  dimensions.map((name, i) => [name, [...new Set(keys.map((key) => key[i] ?? null))]] as const);
