import * as l10n from '@vscode/l10n';
import type { CellContext } from '../cells/cell';
import type { TriangleAnswer } from '../cells/triangle';
import { countedFullUnits } from '../model/counted';
import type { KpiRow } from './kpiRows';
import { logName } from './logName';
import { readWords } from './readWords';
import { noFilter, selectionWords } from './selectionWords';

/** A value with all that it rests on, as lines of text to paste: definition, period, window, filter, records read. */
export function provenance(
  row: KpiRow,
  { period }: TriangleAnswer,
  { log, selection }: CellContext,
  locale?: string,
): string {
  const { source } = log;
  return [
    `${row.label}: ${row.value}`,
    l10n.t('Definition: {0}', row.doc),
    l10n.t(
      'Period: {0} to {1} (end not included), {2}, {3}, {4} complete, {5} complete for WAU',
      period.from,
      period.to,
      period.timeZone,
      countedFullUnits(period.fullDays, period.grain, locale),
      period.completeDays,
      period.weekCompleteDays,
    ),
    l10n.t('MAU window: {0}; WAU window: {1}', period.windowLabel, period.weekLabel),
    l10n.t('Filter: {0}', selectionWords(selection.clauses, log, locale) || noFilter()),
    ...(row.part === null ? [] : [l10n.t('Part of the log: {0}', row.part)]),
    l10n.t('Source: {0}, {1}', logName(source.files), readWords(source, locale)),
  ].join('\n');
}
