import * as l10n from '@vscode/l10n';
import { formatValue, measureOf, type TrendAnswer } from '../../src/protocol';
import { dayText } from '../dayText';
import { type DailyLine, dailyLine } from './dailyLine';
import { type GhostLine, ghostLine } from './ghostLine';
import { shortLabel } from './shortLabel';

/** A trend ready to be drawn: its line, that of the whole log behind it, and what is said of each. */
export interface TrendLines {
  readonly line: DailyLine;
  readonly ghost: GhostLine | null;
  readonly ghostName: string;
  /** The other side of a comparison, in the place of the ghost; drawn as clearly as the line. */
  readonly isBeside: boolean;
  readonly hasIncomplete: boolean;
  /** All that is known of a day, by its number: "12 Sep 2025: 31 (whole log 1,520), incomplete". */
  dayWords(day: number): string;
}

export function trendLines(answer: TrendAnswer, locale: string): TrendLines {
  const { measure, firstDay, grain, values, whole, beside = null, counted } = answer;
  const { label, format } = measureOf(measure);
  const tone = measure === 'error_rate' || measure === 'errors' || measure === 'impacted_users' ? 'alarm' : 'calm';
  const line = dailyLine({ firstDay, grain, values, counted, tone, name: label, format, locale });
  const other = beside?.values ?? whole;
  const ghost = other && ghostLine(other, line);
  const otherName = beside ? shortLabel(beside.name, 60) : l10n.t('whole log');
  const by = ghost && ghost.divisor !== 1 ? formatValue(ghost.divisor, { kind: 'mean', digits: 1 }, locale) : null;
  return {
    line,
    ghost,
    isBeside: beside !== null,
    ghostName: by === null ? otherName : l10n.t('{0} ÷ {1}, to compare the shapes', otherName, by),
    hasIncomplete: counted.from > 0 || counted.to < values.length,
    dayWords(day) {
      const i = day - firstDay;
      const all = other ? ` (${otherName} ${line.text(other[i] ?? null)})` : '';
      const note = i >= counted.from && i < counted.to ? '' : `, ${l10n.t('incomplete')}`;
      return `${dayText(day, grain, locale)}: ${line.text(values[i] ?? null)}${all}${note}`;
    },
  };
}
