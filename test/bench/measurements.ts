import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { answerCell } from '../../src/cells/ask';
import { defaultStack } from '../../src/cells/defaultStack';
import { columnar } from '../../src/engine/columnar/columnar';
import type { Engine } from '../../src/engine/engine';
import { loadStar } from '../../src/engine/sqlite/loadStar';
import { sqlite } from '../../src/engine/sqlite/sqlite';
import { openDatabase } from '../../src/engine/sqlite/sqlJs';
import type { LogInfo } from '../../src/model/logInfo';
import { type Clause, dimensionSource } from '../../src/model/selection';
import { type OpenLog, openLog } from '../../src/worker/openLog';
import { sqlWasm } from '../support/sqlWasm';

/** What one run gives: numbers by name, the unit in the name. */
export type Measured = Record<string, number>;

const open = (file: string): Promise<OpenLog> =>
  openLog(
    { files: [file], overrides: {}, timeZone: 'auto', window: 'rolling30' },
    () => {},
    new AbortController().signal,
  );

/** Each measurement runs in a process of its own, on one log. */
export const measurements: Readonly<Record<string, (file: string) => Promise<Measured>>> = {
  async load(file) {
    globalThis.gc?.();
    const before = process.memoryUsage();
    const start = performance.now();
    const { events } = await open(file);
    const ms = performance.now() - start;
    const peak = process.resourceUsage().maxRSS / 1024;
    globalThis.gc?.();
    const after = process.memoryUsage();
    const columns =
      events.time.byteLength +
      events.day.byteLength +
      events.user.byteLength +
      events.outcome.byteLength +
      events.file.byteLength +
      events.offset.byteLength;
    const codes = events.dimensions.reduce((sum, dimension) => sum + dimension.codes.byteLength, 0);
    return {
      'file to queryable columns (ms)': ms,
      'columns, bytes an event': (columns + codes) / events.rows,
      'peak resident memory (MB)': peak,
      'memory kept, buffers and heap (MB)':
        (after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed) / 2 ** 20,
    };
  },

  /** The peer for reading: what one writes in an afternoon, without errors, offsets or inference. */
  async 'load, peer: readline + JSON.parse + Map'(file) {
    const start = performance.now();
    const columns = new Map<string, { codes: Map<string, number>; rows: number[] }>();
    for await (const line of createInterface({ input: createReadStream(file) })) {
      for (const [field, value] of Object.entries(JSON.parse(line) as Record<string, string>)) {
        const column = columns.get(field) ?? { codes: new Map<string, number>(), rows: [] };
        columns.set(field, column);
        const code = column.codes.get(value) ?? column.codes.size;
        column.codes.set(value, code);
        column.rows.push(code);
      }
    }
    return { 'file to dictionary-coded arrays (ms)': performance.now() - start };
  },

  async 'refresh, columnar'(file) {
    const { events, info } = await open(file);
    return refreshes(() => columnar(events), info, 15);
  },

  /** The peer for answers: the same panel as SQL over the star schema. */
  async 'refresh, peer: sql.js'(file) {
    const { events, info } = await open(file);
    const before = process.memoryUsage().rss;
    const db = await openDatabase(sqlWasm());
    const start = performance.now();
    await loadStar(db, events);
    const ms = performance.now() - start;
    const megabytes = (process.memoryUsage().rss - before) / 2 ** 20;
    const star = { 'columns to star schema in sql.js (ms)': ms, 'star schema in sql.js (MB)': megabytes };
    return { ...star, ...(await refreshes(() => sqlite(db, info), info, 1)) };
  },
};

/** Takes one measurement. @throws Error for an unknown name. */
export function take(name: string, file: string): Promise<Measured> {
  const measurement = measurements[name];
  if (!measurement) throw new Error(`unknown measurement "${name}"`);
  return measurement(file);
}

/**
 * The default panel, all its cells: the first time, and the median of some times, with 0, 1 and 2 members selected.
 * Each time is a click on a segment that was not asked for before: the engine is new, and knows the unfiltered panel.
 */
async function refreshes(open: () => Engine, info: LogInfo, times: number): Promise<Measured> {
  const out: Measured = {};
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
