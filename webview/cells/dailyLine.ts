import * as l10n from '@vscode/l10n';
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
  if (!first || !last) return noneText[grain](name);
  const at = ({ value, i }: (typeof known)[number]): string => {
    const day = dayText(firstDay + i, grain, locale);
    return grain === 'day' ? l10n.t('{0} on {1}', text(value), day) : l10n.t('{0} at {1}', text(value), day);
  };
  const low = known.reduce((a, b) => ((b.value ?? 0) < (a.value ?? 0) ? b : a));
  const high = known.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  return knownText[grain](name, at(first), at(last), at(low), at(high));
}

const noneText: Readonly<Record<Grain, (name: string) => string>> = {
  day: (name) => l10n.t('{0} by day: no complete day.', name),
  hour: (name) => l10n.t('{0} by hour: no complete hour.', name),
  minute: (name) => l10n.t('{0} by minute: no complete minute.', name),
};

/** The name of the line, its first and last value, its lowest and highest. */
type Told = readonly [name: string, first: string, last: string, low: string, high: string];

const knownText: Readonly<Record<Grain, (...told: Told) => string>> = {
  day: (...told) => l10n.t('{0} by day: from {1} to {2}; lowest {3}, highest {4}.', ...told),
  hour: (...told) => l10n.t('{0} by hour: from {1} to {2}; lowest {3}, highest {4}.', ...told),
  minute: (...told) => l10n.t('{0} by minute: from {1} to {2}; lowest {3}, highest {4}.', ...told),
};
