import { readArguments } from '../../src/cli/arguments';
import { type LoadedLog, loadedLog } from '../../src/cli/loadedLog';
import { type Grain, grainMs } from '../../src/model/grain';
import type { Clause } from '../../src/model/selection';
import { sqlWasm } from '../support/sqlWasm';
import type { Selected } from './choice';
import type { OracleLog, Setting } from './oracleLog';

/** The log as the command line opens it. */
export function openOurs({ file, roles }: OracleLog, { zone, mau, engine }: Setting): Promise<LoadedLog> {
  const given = readArguments(['kpi', file, ...roles, '--tz', zone, '--mau', mau, '--engine', engine]);
  return loadedLog([file], given, { wasm: sqlWasm, onProgress: () => undefined });
}

/** What is selected as clauses of the product. */
export function clausesOf({ choices, period }: Selected, grain: Grain): readonly Clause[] {
  const points = choices.map((choice, i): Clause => ({ source: `choice:${i}`, kind: 'points', ...choice }));
  const day = (text: string): number => Date.parse(text.replace(/:\d\d$/, '$&Z')) / grainMs[grain];
  return period
    ? [...points, { source: 'period', kind: 'period', from: day(period.from), to: day(period.to) }]
    : points;
}
