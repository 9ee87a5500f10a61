import assert from 'node:assert/strict';
import { segmentMeasures } from '../../src/cells/segmentStats';
import type { KpiId } from '../../src/cells/triangle';
import { segmentOf, segmentsOf } from './checkSegments';
import type { Selected } from './choice';
import { printed } from './commandLine';
import type { Comparison } from './comparison';
import type { Oracle } from './oracle';
import type { OracleLog, Setting } from './oracleLog';

/** What the command line prints for `--where` and a period is what the oracle says of the same selection. */
export async function checkPrinted(
  log: OracleLog,
  setting: Setting,
  oracle: Oracle,
  comparison: Comparison,
): Promise<void> {
  const [pair] = log.pairs;
  const dimension = log.dimensions.at(-1);
  assert.ok(pair && dimension);
  const [member = null] = await oracle.members(dimension);
  const { period } = log;
  const choices = [{ dimensions: [dimension], keys: [[member], [null]] }];
  const selected: Selected = { title: 'a member and (none) within a period', choices, period };
  await oracle.setDays(setting);
  await oracle.select(selected);
  const options = ['--where', `${dimension}=${member},(none)`, '--from', period.from, '--to', period.to];
  const { measures } = await printed(['kpi', ...options], log, setting);
  const [kpis] = await oracle.rows('kpis');
  comparison.sameOf(Object.keys(measures) as KpiId[], measures, kpis, 'kpi --json');
  const segments = segmentsOf(await oracle.segments(pair, selected, pair));
  const matrix = await printed(['matrix', '--rows', pair[0], '--cols', pair[1], ...options], log, setting);
  assert.ok(matrix.cells.length > 0);
  for (const cell of matrix.cells)
    comparison.sameOf(segmentMeasures, cell, segments.get(segmentOf(0, cell.row, cell.col)), 'matrix --json');
  const breakdown = await printed(['breakdown', '--by', pair[0], ...options], log, setting);
  for (const row of breakdown.rows)
    comparison.sameOf(segmentMeasures, row, segments.get(segmentOf(1, row.key, null)), 'breakdown --json');
  for (const { total } of [matrix, breakdown])
    comparison.sameOf(segmentMeasures, total, segments.get(segmentOf(3, null, null)), '--json, total');
}
