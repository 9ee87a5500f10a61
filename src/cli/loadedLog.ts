import type { Run } from '../cells/ask';
import type { CellContext } from '../cells/cell';
import { columnar } from '../engine/columnar/columnar';
import { loadStar } from '../engine/sqlite/loadStar';
import { sqlite } from '../engine/sqlite/sqlite';
import { openDatabase } from '../engine/sqlite/sqlJs';
import { TooLargeError } from '../ingest/part/tooLargeError';
import type { RangeThreads } from '../ingest/ranges/rangeThreads';
import { memberLabel } from '../model/format';
import type { Clause } from '../model/selection';
import { isoDate } from '../model/timeZone';
import { type OpenLog, openLog } from '../worker/openLog';
import type { Arguments } from './arguments';
import { knownDimension } from './knownDimension';
import { shortText } from './shortText';
import { UsageError } from './usage';

export interface LoadedLog extends OpenLog {
  readonly context: CellContext;
  readonly run: Run;
}

export interface LoadOptions {
  wasm(): Uint8Array<ArrayBuffer>;
  /** Threads that help to read large logs. */
  readonly threads?: RangeThreads | undefined;
  /** Bytes read so far, and in all. */
  onProgress(bytes: number, totalBytes: number): void;
}

/** Reads the files and makes the selection and the engine that the call asks for. @throws ReadError, UsageError */
export async function loadedLog(
  files: readonly string[],
  given: Arguments,
  { wasm, threads, onProgress }: LoadOptions,
): Promise<LoadedLog> {
  if (files.length === 0) throw new UsageError('name a log file');
  const { overrides, timeZone, window, patterns, part, memoryBudget } = given;
  const request = { files, overrides, timeZone, window, patterns, memoryBudget, ...(part ? { part } : {}) };
  const never = new AbortController().signal;
  const log = await openLog(request, ({ bytes, totalBytes }) => onProgress(bytes, totalBytes), never, threads).catch(
    withRemedy,
  );
  const engine = given.engine === 'columnar' ? columnar(log.events) : sqlite(await starOf(log, wasm), log.info);
  return {
    ...log,
    context: { log: log.info, selection: { rev: 0, clauses: clausesOf(given, log) } },
    run: (queries) => engine.runAll(queries),
  };
}

/** Says how to read a part of a log that is too large. */
function withRemedy(error: unknown): never {
  if (!(error instanceof TooLargeError)) throw error;
  const { bytes, budget } = error.estimate;
  const percent = Math.max(1, Math.floor((80 * budget) / bytes));
  throw new Error(
    `${error.message}: --period DAY..DAY, --sample ${percent}% or --budget ${Math.ceil(bytes / 2 ** 20)}`,
  );
}

/** The star schema of a log in a database of its own. */
export async function starOf({ events }: OpenLog, wasm: LoadOptions['wasm']) {
  const db = await openDatabase(wasm());
  await loadStar(db, events);
  return db;
}

function clausesOf({ where, from, to }: Arguments, { info }: OpenLog): readonly Clause[] {
  const clauses: Clause[] = where.map(({ dimension, keys }, i) => {
    const { name, field, members } = knownDimension(info, dimension);
    const unknown = keys.find((key) => !members.includes(key));
    if (unknown !== undefined) {
      const known = members
        .slice(0, 20)
        .map((member) => shortText(memberLabel(member), 60))
        .join(', ');
      throw new UsageError(
        `${field} has no member "${memberLabel(unknown)}"; its members: ${known}${members.length > 20 ? ', …' : ''}`,
      );
    }
    return { source: `where:${i}`, kind: 'points', dimensions: [name], keys: keys.map((key) => [key]) };
  });
  if (from === null && to === null) return clauses;
  const { firstDay, days } = info.calendar;
  const end = firstDay + days;
  if ((from ?? firstDay) >= end || (to ?? end) <= firstDay) {
    throw new UsageError(`the log covers ${isoDate(firstDay)} to before ${isoDate(end)}, and no day of the period`);
  }
  return [...clauses, { source: 'period', kind: 'period', from: from ?? firstDay, to: to ?? end }];
}
