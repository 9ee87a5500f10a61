import { columnar } from '../../src/engine/columnar/columnar';
import { packedOf } from '../../src/engine/columnar/packed';
import { loadStar } from '../../src/engine/sqlite/loadStar';
import { sqlite } from '../../src/engine/sqlite/sqlite';
import { openDatabase } from '../../src/engine/sqlite/sqlJs';
import type { LogInfo } from '../../src/model/logInfo';
import { secondCore } from '../../src/worker/counterThread';
import { counter } from '../support/counter';
import { sqlWasm } from '../support/sqlWasm';
import { duckdbName } from './duckdb';
import { fivePanel } from './fivePanel';
import type { Measured, Measurement } from './measurement';
import { openSample } from './openSample';
import { panelLog } from './panelLog';
import { type BenchPanel, defaultPanel, panelTimes } from './panelTimes';
import { refreshDuckdb } from './refreshDuckdb';
import { caseStudy, sampleRows } from './sampleLog';

/** Times with the second core that the extension's worker has, begun when the log is open as it is there. */
async function panelTimesOf(file: string, panel: (info: LogInfo) => BenchPanel): Promise<Measured> {
  const { events, info } = await openSample(file);
  const core = secondCore(counter);
  core?.ready(events.rows);
  const start = performance.now();
  await packedOf(events);
  const packing = performance.now() - start;
  const times = await panelTimes(() => columnar(events, packedOf, core), info, 15, panel(info));
  core?.end();
  return { 'facts packed, begun when the log is open (ms)': packing, ...times };
}

/** The answers of the panel, beside the same panel as SQL over the star schema. */
export const refresh: Measurement = {
  name: 'refresh',
  what: 'all cells of the default panel',
  log: caseStudy(sampleRows, 'jsonl'),
  rounds: 5,
  ours(file) {
    return panelTimesOf(file, defaultPanel);
  },
  peers: {
    async 'sql.js'(file) {
      const { events, info } = await openSample(file);
      const before = process.memoryUsage().rss;
      const db = await openDatabase(sqlWasm());
      const start = performance.now();
      await loadStar(db, events);
      const ms = performance.now() - start;
      const megabytes = (process.memoryUsage().rss - before) / 1e6;
      const star = { 'columns to star schema in sql.js (ms)': ms, 'star schema in sql.js (MB)': megabytes };
      return { ...star, ...(await panelTimes(() => sqlite(db, info), info, 1)) };
    },
  },
};

const five = {
  what: 'what a click changes in a panel of five dimensions',
  ours(file: string) {
    return panelTimesOf(file, () => fivePanel);
  },
  peers: { [duckdbName]: refreshDuckdb },
};

export const refreshFive: Measurement = { ...five, name: 'refresh-five', log: panelLog(sampleRows), rounds: 5 };

export const refreshFiveLarge: Measurement = {
  ...five,
  name: 'refresh-five-large',
  log: panelLog(10 * sampleRows),
  rounds: 3,
  large: true,
};
