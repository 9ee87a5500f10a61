import type { DailyLine } from './dailyLine';

/** A line as it is drawn: a value a day, or means over some days where there is no room for each. */
export interface DrawnLine extends Pick<DailyLine, 'values' | 'counted' | 'isShare'> {
  /** The first day of each value. */
  readonly days: readonly number[];
  /** What the values are means of, such as "weekly mean"; empty where they are days. */
  readonly mean: string;
}

/** Values that a pixel's width of line has room for; more are a solid block. */
const most = 2;

/** Whole weeks, so that no mean has more Sundays than another; a log that is followed can have many hours or minutes. */
const means = {
  day: [
    { days: 7, name: 'weekly mean' },
    { days: 28, name: '4-week mean' },
  ],
  hour: [
    { days: 24, name: '24-hour mean' },
    { days: 168, name: 'weekly mean' },
  ],
  minute: [
    { days: 15, name: '15-minute mean' },
    { days: 60, name: 'hourly mean' },
  ],
} as const;

/** What a line `width` pixels wide shows. No mean mixes days that count with others. */
export function drawnLine({ firstDay, grain, values, counted, isShare }: DailyLine, width: number): DrawnLine {
  if (width === 0 || values.length <= most * width) {
    return { days: values.map((_, i) => firstDay + i), values, counted, isShare, mean: '' };
  }
  const [few, many] = means[grain];
  const { days, name } = values.length / few.days <= most * width ? few : many;
  const before = spans(0, counted.from, days);
  const inside = spans(counted.from, counted.to, days);
  const starts = [...before, ...inside, ...spans(counted.to, values.length, days)];
  return {
    days: starts.map((start) => firstDay + start),
    values: starts.map((start, i) => mean(values.slice(start, starts[i + 1]))),
    counted: { from: before.length, to: before.length + inside.length },
    isShare,
    mean: name,
  };
}

/** Starts of spans of `days` from `from` to `to`; the first is longer by what is left over. */
function spans(from: number, to: number, days: number): number[] {
  if (to <= from) return [];
  const whole = Math.max(1, Math.floor((to - from) / days));
  return [from, ...Array.from({ length: whole - 1 }, (_, i) => to - (whole - 1 - i) * days)];
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
