import type { SegmentCounts } from './leaves';

/**
 * The log likelihood ratio of "errors are so many times as likely in the segment, and so many times outside of it"
 * against "so many times everywhere": how much better the counts are told by the segment. 0 where it has no more errors
 * than is to be expected from all. Kulldorff, A spatial scan statistic (1997), with the binomial likelihood and expected
 * counts of any kind in the place of even ones.
 */
export function likelihoodRatio(segment: SegmentCounts, total: SegmentCounts): number {
  const rest = without(total, segment);
  if (segment.errors * rest.expected <= rest.errors * segment.expected) return 0;
  return Math.max(0, gain(segment) + gain(rest) - gain(total));
}

/** The counts of all but a segment. */
export function without(total: SegmentCounts, segment: SegmentCounts): SegmentCounts {
  return {
    events: total.events - segment.events,
    errors: total.errors - segment.errors,
    expected: total.expected - segment.expected,
  };
}

/** How much better counts are told by a rate of their own than by what was expected. */
function gain({ events, errors, expected }: SegmentCounts): number {
  return times(errors, expected) + times(events - errors, events - expected);
}

const times = (seen: number, expected: number): number =>
  seen <= 0 ? 0 : seen * Math.log(seen / Math.max(expected, tiny));

const tiny = 1e-9;

/**
 * No less than `likelihoodRatio`, without logarithms: a divergence of Kullback and Leibler is at most Pearson's
 * chi-square (Gibbs and Su, On choosing and bounding probability metrics, 2002).
 */
export function mostRatio(events: number, errors: number, expected: number, total: SegmentCounts): number {
  return (
    chiSquare(events, errors, expected) +
    chiSquare(total.events - events, total.errors - errors, total.expected - expected)
  );
}

const chiSquare = (events: number, errors: number, expected: number): number =>
  expected > 0 && expected < events
    ? (errors - expected) ** 2 / (expected * (1 - expected / events))
    : Number.POSITIVE_INFINITY;
