import { type DailyLines, type Format, formatValue, type Grain } from '../../src/protocol';
import { dayText } from '../dayText';

/** One value a day, ready to be drawn. */
export interface DailyLine {
  readonly firstDay: number;
  readonly grain: Grain;
  readonly values: readonly (number | null)[];
  /** The entries that count towards the figure above the line, half-open. */
  readonly counted: DailyLines['full'];
  readonly tone: 'calm' | 'alarm';
  /** Fractions, to be written as percentages. */
  readonly isShare: boolean;
  readonly text: (value: number | null) => string;
  /** The shape of the line in words, for those who do not see it. */
  readonly summary: string;
}

export interface DailyLineInput extends Pick<DailyLine, 'firstDay' | 'grain' | 'values' | 'counted' | 'tone'> {
  readonly name: string;
  readonly format: Format;
  readonly locale: string;
}

/** A line with its texts. */
export function dailyLine({ name, format, locale, ...line }: DailyLineInput): DailyLine {
  const text = (value: number | null): string => formatValue(value, format, locale);
  return { ...line, text, isShare: format.kind === 'percent', summary: summaryOf(name, line, text, locale) };
}

function summaryOf(
  name: string,
  { firstDay, grain, values, counted }: Pick<DailyLine, 'firstDay' | 'grain' | 'values' | 'counted'>,
  text: DailyLine['text'],
  locale: string,
): string {
  const known = values
    .map((value, i) => ({ value, i }))
    .filter(({ value, i }) => value !== null && i >= counted.from && i < counted.to);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return `${name} by ${grain}: no complete ${grain}.`;
  const at = ({ value, i }: (typeof known)[number]): string =>
    `${text(value)} ${grain === 'day' ? 'on' : 'at'} ${dayText(firstDay + i, grain, locale)}`;
  const low = known.reduce((a, b) => ((b.value ?? 0) < (a.value ?? 0) ? b : a));
  const high = known.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  return `${name} by ${grain}: from ${at(first)} to ${at(last)}; lowest ${at(low)}, highest ${at(high)}.`;
}
