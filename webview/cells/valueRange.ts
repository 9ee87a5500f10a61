import type { DailyLine } from './dailyLine';

/** A line's height is at least this share of its highest value, so that a quiet measure does not look wild. */
const leastHeight = 0.15;

/** The values that a line is drawn between: those of the days that count, since a month that ramps up would flatten them. */
export function valueRange({ values, counted }: Pick<DailyLine, 'values' | 'counted'>): { min: number; max: number } {
  const inside = values.slice(counted.from, counted.to).filter((value) => value !== null);
  const all = inside.length > 0 ? inside : values.filter((value) => value !== null);
  const [first = 0] = all;
  const high = all.reduce((a, b) => Math.max(a, b), first);
  const low = all.reduce((a, b) => Math.min(a, b), first);
  if (high === 0) return { min: 0, max: 1 };
  const room = Math.max(0.08 * (high - low), (leastHeight * high - (high - low)) / 2);
  return { min: Math.max(0, low - room), max: high + room };
}
