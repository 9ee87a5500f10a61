import { setTimeout as wait } from 'node:timers/promises';
import { answerCell } from '../../src/cells/ask';
import type { CellAnswer, CellSpec } from '../../src/cells/cell';
import { defaultStack } from '../../src/cells/defaultStack';
import { gathered } from '../../src/cells/gathered';
import type { Engine } from '../../src/engine/engine';
import type { LogInfo } from '../../src/model/logInfo';
import { type Clause, dimensionSource } from '../../src/model/selection';
import type { Measured } from './measurement';

/** A panel, and the members that are clicked on in it, one after the other. */
export interface BenchPanel {
  readonly cells: readonly CellSpec[];
  readonly clicks: readonly string[];
}

/** The panel that the case study's log opens with. */
export const defaultPanel = (info: LogInfo): BenchPanel => ({
  cells: defaultStack(info),
  clicks: ['Tablet', 'Enterprise'],
});

/**
 * All cells of a panel: the first time, and the median of some times, with 0, 1 and 2 members selected. Each time is a
 * click on a segment that was not asked for before: the engine is new, over facts
 * that are packed, and knows the unfiltered panel.
 */
export async function panelTimes(
  open: () => Engine,
  info: LogInfo,
  times: number,
  panel = defaultPanel(info),
): Promise<Measured> {
  const out: Record<string, number> = {};
  for (let filters = 0; filters <= panel.clicks.length; filters++) {
    const clauses = clausesFor(info, panel.clicks.slice(0, filters));
    const taken: number[] = [];
    for (let i = 0; i < times; i++) {
      const engine = open();
      if (filters > 0 && engine.name === 'columnar') await answersOf(panel, engine, info, []);
      const start = performance.now();
      await answersOf(panel, engine, info, clauses);
      taken.push(performance.now() - start);
      // Clicks come when what helps with them is there, too.
      if (filters === 0 && i === 0) await wait(1000);
    }
    if (filters === 0) out['panel, first time (ms)'] = taken[0] ?? Number.NaN;
    out[nameOf(filters)] = taken.sort((a, b) => a - b)[taken.length >> 1] ?? Number.NaN;
  }
  return out;
}

/** What the time of a panel with so many filters is called. */
export const nameOf = (filters: number): string => `panel, ${filters} filters (ms)`;

/** The answers of all cells, asked for as the panel does. */
export function answersOf(
  { cells }: BenchPanel,
  engine: Engine,
  log: LogInfo,
  clauses: readonly Clause[],
): Promise<readonly CellAnswer[]> {
  const run = gathered((queries) => engine.runAll(queries));
  return Promise.all(cells.map((spec) => answerCell(spec, { log, selection: { rev: 1, clauses } }, run)));
}

/** One clause for each member, on the dimension that has it. */
export function clausesFor({ dimensions }: LogInfo, members: readonly string[]): readonly Clause[] {
  return members.map((member) => {
    const dimension = dimensions.find((candidate) => candidate.members.includes(member));
    if (!dimension) throw new Error(`no dimension has the member ${member}`);
    return { source: dimensionSource(dimension.name), kind: 'points', dimensions: [dimension.name], keys: [[member]] };
  });
}
