import assert from 'node:assert/strict';
import { ask } from '../../src/cells/ask';
import type { AxisMember } from '../../src/cells/axisMember';
import { type SegmentStats, segmentMeasures } from '../../src/cells/segmentStats';
import type { Row } from './oracle';
import { contextOf, type Sides } from './sides';

/** Every segment of two dimensions, crossed and each by itself. */
export async function checkSegments(sides: Sides, pair: readonly [string, string]): Promise<void> {
  const { ours, oracle, selected, comparison, where } = sides;
  const context = contextOf(sides);
  const [a, b] = pair;
  const check = (stats: SegmentStats, rows: ReadonlyMap<string, Row>, segment: string): void => {
    const row = rows.get(segment);
    assert.ok(row, `${where}: the oracle has no segment ${segment}`);
    comparison.sameOf(segmentMeasures, stats, row, `${where}, ${a} × ${b} ${segment}`);
  };
  const crossed = segmentsOf(await oracle.segments(pair, selected, pair));
  const matrix = await ask('matrix', { rows: a, cols: b, measure: 'events' }, context, ours.run);
  const [as, bs] = [matrix.rows.map(keyOf), matrix.cols.map(keyOf)];
  for (const cell of matrix.cells) check(cell, crossed, segmentOf(0, as[cell.row], bs[cell.col]));
  for (const [i, stats] of matrix.rowTotals.entries()) check(stats, crossed, segmentOf(1, as[i], null));
  for (const [i, stats] of matrix.colTotals.entries()) check(stats, crossed, segmentOf(2, null, bs[i]));
  check(matrix.total, crossed, segmentOf(3, null, null));
  assert.equal(matrix.cells.length + as.length + bs.length + 1, crossed.size, `${where}: segments`);
  for (const [level, dimension] of [[1, a] as const, [2, b] as const]) {
    const rows = segmentsOf(await oracle.segments(pair, selected, [dimension]));
    const answer = await ask('breakdown', { dimension }, context, ours.run);
    for (const row of answer.rows) {
      const key = keyOf(row.member);
      check(row, rows, level === 1 ? segmentOf(1, key, null) : segmentOf(2, null, key));
    }
    check(answer.total, rows, segmentOf(3, null, null));
  }
}

const keyOf = (member: AxisMember): string | null => (member.kind === 'member' ? member.key : member.label);

/** The name of a segment: 0 for pairs, 1 and 2 for members of the first and the second dimension, 3 for all. */
export const segmentOf = (level: number, a: unknown, b: unknown): string => JSON.stringify([level, a, b]);

export const segmentsOf = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [segmentOf(Number(row.level), row.a, row.b), row]));
