import type { Run } from '../cells/ask';
import type { CellContext } from '../cells/cell';
import { columnar } from '../engine/columnar/columnar';
import { loadStar } from '../engine/sqlite/loadStar';
import { sqlite } from '../engine/sqlite/sqlite';
import { openDatabase } from '../engine/sqlite/sqlJs';
import { starMeta } from '../engine/sqlite/starMeta';
import { TooLargeError } from '../ingest/part/tooLargeError';
import type { RangeThreads } from '../ingest/ranges/rangeThreads';
import { memberLabel } from '../model/format';
import { grainMs, isoUnit } from '../model/grain';
import { type Clause, periodSource } from '../model/selection';
import { type OpenLog, openLog } from '../worker/openLog';
import type { Arguments } from './arguments';
import { knownDimension } from './knownDimension';
import { shortText } from './shortText';
import { UsageError } from './usage';

const minuteMs = 60_000;

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
  checkErrors(log);
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

/** @throws UsageError where an outcome's error values do not occur: none of them would ever count. */
function checkErrors({ info }: OpenLog): void {
  const { unknownErrors } = info.inference;
  if (!unknownErrors) return;
  const { field, values, known } = unknownErrors;
  throw new UsageError(
    `--outcome: "${field}" has no value "${shortText(values.join(', '), 60)}"; its values: ${someOf(known)}`,
  );
}

/** The first of many values, each cut. */
const someOf = (values: readonly string[]): string => {
  const some = values.slice(0, 20).map((value) => shortText(value, 60));
  return `${some.join(', ')}${values.length > 20 ? ', …' : ''}`;
};

/** The star schema of a log in a database of its own. */
export async function starOf({ events, info }: OpenLog, wasm: LoadOptions['wasm']) {
  const db = await openDatabase(wasm());
  await loadStar(db, events, { meta: starMeta(info) });
  return db;
}

function clausesOf({ where, from, to }: Arguments, { info }: OpenLog): readonly Clause[] {
  const clauses: Clause[] = where.map(({ dimension, keys }, i) => {
    const { name, field, members } = knownDimension(info, dimension);
    const unknown = keys.find((key) => !members.includes(key));
    if (unknown !== undefined) {
      const known = someOf(members.map(memberLabel));
      throw new UsageError(`${field} has no member "${memberLabel(unknown)}"; its members: ${known}`);
    }
    return { source: `where:${i}`, kind: 'points', dimensions: [name], keys: keys.map((key) => [key]) };
  });
  if (from === null && to === null) return clauses;
  const { firstDay, days, grain } = info.calendar;
  const end = firstDay + days;
  const unit = grainMs[grain] / minuteMs;
  const first = from === null ? firstDay : Math.floor(from / unit);
  const last = to === null ? end : Math.ceil(to / unit);
  if (first >= end || last <= firstDay) {
    throw new UsageError(
      `the log covers ${isoUnit(firstDay, grain)} to before ${isoUnit(end, grain)}, and nothing of the period`,
    );
  }
  return [...clauses, { source: periodSource, kind: 'period', from: first, to: last }];
}
