import { type DayRange, type Grain, monthsOn } from '../../src/protocol';

/** How far Up and Down, and Page Up and Page Down, go: a week and a month, in logs of hours and minutes rounds of them. */
const steps: Readonly<Record<Grain, { readonly few: number; readonly many: number }>> = {
  day: { few: 7, many: 30 },
  hour: { few: 6, many: 24 },
  minute: { few: 15, many: 60 },
};

/** The day that a key leads to, as those of a slider do, within the log; `null` for other keys. */
export function dayAfter(key: string, day: number, grain: Grain, log: DayRange): number | null {
  const { few, many } = steps[grain];
  const page = (by: number): number => (grain === 'day' ? monthsOn(day, by) : day + by * many);
  const next: Readonly<Record<string, () => number>> = {
    ArrowRight: () => day + 1,
    ArrowLeft: () => day - 1,
    ArrowUp: () => day + few,
    ArrowDown: () => day - few,
    PageUp: () => page(1),
    PageDown: () => page(-1),
    Home: () => log.from,
    End: () => log.to - 1,
  };
  if (!Object.hasOwn(next, key)) return null;
  const to = next[key]?.() ?? day;
  return Math.min(log.to - 1, Math.max(log.from, to));
}
