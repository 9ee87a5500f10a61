import { answerCell } from '../../src/cells/ask';
import { defaultStack } from '../../src/cells/defaultStack';
import type { Engine } from '../../src/engine/engine';
import type { LogInfo } from '../../src/model/logInfo';
import { type Clause, dimensionSource } from '../../src/model/selection';
import type { Measured } from './measurement';

/**
 * The default panel, all its cells: the first time, and the median of some times, with 0, 1 and 2 members selected.
 * Each time is a click on a segment that was not asked for before: the engine is new, and knows the unfiltered panel.
 */
export async function panelTimes(open: () => Engine, info: LogInfo, times: number): Promise<Measured> {
  const out: Record<string, number> = {};
  const selections = [[], ['Tablet'], ['Tablet', 'Enterprise']].map((members) => clausesFor(info, members));
  for (const [filters, clauses] of selections.entries()) {
    const taken: number[] = [];
    for (let i = 0; i < times; i++) {
      const engine = open();
      if (filters > 0 && engine.name === 'columnar') await panel(engine, info, []);
      const start = performance.now();
      await panel(engine, info, clauses);
      taken.push(performance.now() - start);
    }
    if (filters === 0) out['panel, first time (ms)'] = taken[0] ?? Number.NaN;
    out[`panel, ${filters} filters (ms)`] = taken.sort((a, b) => a - b)[taken.length >> 1] ?? Number.NaN;
  }
  return out;
}

async function panel(engine: Engine, log: LogInfo, clauses: readonly Clause[]): Promise<void> {
  for (const spec of defaultStack(log)) {
    await answerCell(spec, { log, selection: { rev: 1, clauses } }, (queries) =>
      Promise.all(queries.map((query) => engine.run(query))),
    );
  }
}

function clausesFor({ dimensions }: LogInfo, members: readonly string[]): readonly Clause[] {
  return members.map((member) => {
    const dimension = dimensions.find((candidate) => candidate.members.includes(member));
    if (!dimension) throw new Error(`no dimension has the member ${member}`);
    return { source: dimensionSource(dimension.name), kind: 'points', dimensions: [dimension.name], keys: [[member]] };
  });
}
