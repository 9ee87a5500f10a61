import * as l10n from '@vscode/l10n';
import { measureOf } from '../../measures/catalogue';
import type { MeasureId } from '../../measures/measure';
import type { Diagnosis } from '../../model/diagnosis';
import { diagnosisRows } from '../../model/diagnosisRows';
import { isoUnit } from '../../model/grain';
import type { LogInfo } from '../../model/logInfo';
import type { VerdictAnswer } from '../verdict';
import type { CellTable } from './cellTable';

/** How much there is to judge: the verdict itself is made by who shows it. */
export const verdictCounts = ({ events, errors }: VerdictAnswer): CellTable => ({
  columns: [of('events'), of('errors')],
  rows: [[events, errors]],
});

const of = (id: MeasureId) => ({ name: measureOf(id).label, format: measureOf(id).format });

/** All that a diagnosis tells, one thing a row; days as ISO dates. */
export function verdictTable(
  diagnosis: Diagnosis,
  { calendar }: Pick<LogInfo, 'calendar'>,
  locale?: string,
): CellTable {
  const day = (at: number): string => isoUnit(at, calendar.grain);
  return {
    columns: [l10n.t('What'), l10n.t('Result'), l10n.t('Speaks for')].map((name) => ({ name, format: null })),
    rows: diagnosisRows(diagnosis, { day, locale }).map(({ what, result, favours }) => [what, result, favours]),
  };
}
