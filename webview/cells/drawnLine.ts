import * as l10n from '@vscode/l10n';
import type { DailyLine } from './dailyLine';

/** A line as it is drawn: a value a day, or means over some days where there is no room for each. */
export interface DrawnLine extends Pick<DailyLine, 'values' | 'counted' | 'isShare'> {
  /** The first day of each value. */
  readonly days: readonly number[];
  /** What the values are means of, such as "weekly mean"; empty where they are days. */
  readonly mean: string;
  /** The same in a sentence, or empty. */
  readonly drawnAs: string;
}

/** Values that a pixel's width of line has room for; more are a solid block. */
const most = 2;

/** Whole weeks, so that no mean has more Sundays than another; a log that is followed can have many hours or minutes. */
const means = {
  day: [
    { days: 7, name: l10n.t('weekly mean'), drawnAs: l10n.t('Drawn as weekly means.') },
    { days: 28, name: l10n.t('4-week mean'), drawnAs: l10n.t('Drawn as 4-week means.') },
  ],
  hour: [
    { days: 24, name: l10n.t('24-hour mean'), drawnAs: l10n.t('Drawn as 24-hour means.') },
    { days: 168, name: l10n.t('weekly mean'), drawnAs: l10n.t('Drawn as weekly means.') },
  ],
  minute: [
    { days: 15, name: l10n.t('15-minute mean'), drawnAs: l10n.t('Drawn as 15-minute means.') },
    { days: 60, name: l10n.t('hourly mean'), drawnAs: l10n.t('Drawn as hourly means.') },
  ],
} as const;

/** What a line `width` pixels wide shows. No mean mixes days that count with others. */
export function drawnLine({ firstDay, grain, values, counted, isShare }: DailyLine, width: number): DrawnLine {
  if (width === 0 || values.length <= most * width) {
    return { days: values.map((_, i) => firstDay + i), values, counted, isShare, mean: '', drawnAs: '' };
  }
  const [few, many] = means[grain];
  const { days, name, drawnAs } = values.length / few.days <= most * width ? few : many;
  const before = spans(0, counted.from, days);
  const inside = spans(counted.from, counted.to, days);
  const starts = [...before, ...inside, ...spans(counted.to, values.length, days)];
  return {
    days: starts.map((start) => firstDay + start),
    values: starts.map((start, i) => mean(values.slice(start, starts[i + 1]))),
    counted: { from: before.length, to: before.length + inside.length },
    isShare,
    mean: name,
    drawnAs,
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
