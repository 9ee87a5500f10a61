import type { Format } from '../../model/format';
import type { CellAnswer, CellSpec } from '../cell';
import { activeDaysTable } from './activeDaysTable';
import { breakdownTable } from './breakdownTable';
import { hotspotsCounts } from './hotspotsTable';
import { leaderboardsTable } from './leaderboardsTable';
import { lifecycleTable } from './lifecycleTable';
import { linesTable } from './linesTable';
import { matrixTable } from './matrixTable';
import { retentionTable } from './retentionTable';
import { trendTable } from './trendTable';
import { triangleTable } from './triangleTable';
import { verdictCounts } from './verdictTable';
import { whatIfTable } from './whatIfTable';

/** An answer as plain rows, to copy or to write to a file. Rates are fractions. */
export interface CellTable {
  readonly columns: readonly { readonly name: string; readonly format: Format | null }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The answer to a cell as a table. */
export function cellTable(spec: CellSpec, given: CellAnswer): CellTable {
  switch (given.kind) {
    case 'triangle':
      return triangleTable(given.answer);
    case 'verdict':
      return verdictCounts(given.answer);
    case 'trend':
      return trendTable(given.answer);
    case 'matrix':
      return matrixTable(given.answer, spec.kind === 'matrix' ? spec.params.measure : given.answer.measure);
    case 'breakdown':
      return breakdownTable(given.answer);
    case 'leaderboards':
      return leaderboardsTable(given.answer);
    case 'whatIf':
      return whatIfTable(given.answer);
    case 'hotspots':
      return hotspotsCounts(given.answer);
    case 'lines':
      return linesTable(given.answer);
    case 'lifecycle':
      return lifecycleTable(given.answer);
    case 'retention':
      return retentionTable(given.answer, spec.kind === 'retention' && spec.params.unbounded === true);
    case 'activeDays':
      return activeDaysTable(given.answer);
  }
}
