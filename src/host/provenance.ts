import type { CellContext } from '../cells/cell';
import type { TriangleAnswer } from '../cells/triangle';
import { plural } from '../model/plural';
import type { KpiRow } from './kpiRows';
import { logName } from './logName';
import { selectionWords } from './selectionWords';

/** A value with all that it rests on, as lines of text to paste: definition, period, window, filter, records read. */
export function provenance(
  row: KpiRow,
  { period }: TriangleAnswer,
  { log, selection }: CellContext,
  locale?: string,
): string {
  const count = (n: number): string => n.toLocaleString(locale);
  const { source } = log;
  return [
    `${row.label}: ${row.value}`,
    `Definition: ${row.doc}`,
    `Period: ${period.from} to ${period.to} (end not included), ${period.timeZone}, ${period.fullDays} full ${plural(period.fullDays, period.grain)}, ${period.completeDays} complete, ${period.weekCompleteDays} complete for WAU`,
    `MAU window: ${period.windowLabel}; WAU window: ${period.weekLabel}`,
    `Filter: ${selectionWords(selection.clauses, log, locale) || 'none'}`,
    ...(row.part === null ? [] : [`Part of the log: ${row.part}`]),
    `Source: ${logName(source.files)}, ${count(source.records)} ${plural(source.records, 'record')} read, ${count(source.rejected)} rejected`,
  ].join('\n');
}
