import type { DrawnLine } from './drawnLine';

/** A line's height is at least this share of its highest value, so that a quiet measure does not look wild. */
const leastHeight = 0.15;
/** Under it a line is flat at zero: no log has so many events, and steps so small are not exact. */
const leastHigh = 1e-12;
/** Parts of an axis at most. */
const mostParts = 2;

/** The ends of an axis, its ticks, and the decimals that tell them apart. */
export interface ValueAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly decimals: number;
}

/** What of a line its axis is made by. */
export type Values = Pick<DrawnLine, 'values' | 'counted' | 'isShare'>;

/**
 * The values that a line is drawn between: those of the days that count, since a month that ramps up would flatten them; all
 * where only few count, as most of the line would lie outside.
 */
export function valueRange({ values, counted, isShare }: Values): { min: number; max: number } {
  const inside = values.slice(counted.from, counted.to).filter((value) => value !== null);
  const known = values.filter((value) => value !== null);
  const all = inside.length * 3 >= known.length ? inside : known;
  const [first = 0] = all;
  const high = all.reduce((a, b) => Math.max(a, b), first);
  const low = all.reduce((a, b) => Math.min(a, b), first);
  if (high < leastHigh) return { min: 0, max: 1 };
  const room = Math.max(0.08 * (high - low), (leastHeight * high - (high - low)) / 2);
  return { min: Math.max(0, low - room), max: isShare ? Math.min(1, high + room) : high + room };
}

/** The range of a line out to round numbers, none of which a share or a count cannot be. */
export function valueAxis(line: Values): ValueAxis {
  const { min, max } = valueRange(line);
  // From whole powers of ten up, since steps below 1 are not exact: each is 10 to `exponent` times 1, 2 or 5.
  for (let exponent = line.isShare ? Math.floor(Math.log10(max - min)) - 1 : 0; ; exponent++) {
    for (const factor of [1, 2, 5]) {
      const step = (value: number): number =>
        exponent < 0 ? (value * factor) / 10 ** -exponent : value * factor * 10 ** exponent;
      const first = Math.floor(min / step(1) + 1e-9);
      const last = Math.ceil(max / step(1) - 1e-9);
      if (last - first > mostParts) continue;
      const ticks = Array.from({ length: last - first + 1 }, (_, i) => step(first + i));
      return { min: step(first), max: step(last), ticks, decimals: Math.max(0, -exponent - 2) };
    }
  }
}
