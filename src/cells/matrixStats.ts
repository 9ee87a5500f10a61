import { measureOf } from '../measures/catalogue';
import { finish, type Parts } from '../measures/finish';
import type { LogInfo } from '../model/logInfo';
import { type SegmentStats, segmentStats } from './segmentStats';

/** What is told of a place of a matrix beside its row, its column and all. */
export interface MatrixStats extends SegmentStats {
  readonly row_share: number | null;
  readonly column_share: number | null;
}

/** What a place of a matrix is compared with; a total is a row or column of its own. */
interface Within {
  readonly row: Parts;
  readonly column: Parts;
  readonly total: Parts;
}

export function matrixStats(group: Parts, { row, column, total }: Within, log: LogInfo): MatrixStats {
  const hasOutcome = log.inference.roles.outcome !== null;
  return {
    ...segmentStats(group, total, log),
    row_share: hasOutcome ? finish(measureOf('row_share'), group, row) : null,
    column_share: hasOutcome ? finish(measureOf('column_share'), group, column) : null,
  };
}
