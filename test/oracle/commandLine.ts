import assert from 'node:assert/strict';
import type { SegmentStats } from '../../src/cells/segmentStats';
import type { KpiId } from '../../src/cells/triangle';
import { main } from '../../src/cli/main';
import { sqlWasm } from '../support/sqlWasm';
import type { OracleLog, Setting } from './oracleLog';

type Stats = SegmentStats & { readonly key: string | null; readonly row: string | null; readonly col: string | null };

/** The parts of the answers in JSON that are compared. */
export interface Printed {
  readonly measures: Readonly<Record<KpiId, number | null>>;
  readonly rows: readonly Stats[];
  readonly cells: readonly Stats[];
  readonly total: SegmentStats;
}

/** What the command line prints as JSON about a log. */
export async function printed(
  [command = '', ...options]: readonly string[],
  { file, roles }: OracleLog,
  { zone, mau, engine }: Setting,
): Promise<Printed> {
  let out = '';
  const argv = [command, file, ...options, ...roles, '--tz', zone, '--mau', mau, '--engine', engine, '--json'];
  const code = await main(argv, { wasm: sqlWasm, out: (text) => (out += text), err: () => undefined });
  assert.equal(code, 0, argv.join(' '));
  return JSON.parse(out) as Printed;
}
