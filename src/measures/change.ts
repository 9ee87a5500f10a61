import type { Measure } from './measure';
import { wilson } from './wilson';

/**
 * How a measure changed between two periods. Of shares it is the difference, as a fraction (0.036 is 3.6 points); of
 * counts and means the ratio less 1 (−0.04 is 4 % fewer), `null` where there was nothing before.
 */
export interface Change {
  readonly kind: 'points' | 'relative';
  readonly by: number | null;
}

/** The change of a measure; `null` where either value is none. */
export function changeOf(
  { format }: Pick<Measure, 'format'>,
  before: number | null,
  now: number | null,
): Change | null {
  if (before === null || now === null) return null;
  if (format.kind === 'percent') return { kind: 'points', by: now - before };
  return { kind: 'relative', by: before === 0 ? (now === 0 ? 0 : null) : now / before - 1 };
}

/**
 * 95 % interval of the difference of two rates, `now` less `before`, from the Wilson intervals of both; `null` where
 * either is over no events. Method 10 of Newcombe, Statistics in Medicine 17 (1998) 873–890.
 */
export function rateDifference(
  before: { readonly errors: number; readonly events: number },
  now: { readonly errors: number; readonly events: number },
): readonly [number, number] | null {
  const old = wilson(before.errors, before.events);
  const recent = wilson(now.errors, now.events);
  if (!old || !recent) return null;
  const p1 = now.errors / now.events;
  const p0 = before.errors / before.events;
  return [p1 - p0 - Math.hypot(p1 - recent[0], old[1] - p0), p1 - p0 + Math.hypot(recent[1] - p1, p0 - old[0])];
}
