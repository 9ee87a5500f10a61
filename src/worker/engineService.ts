import { setTimeout } from 'node:timers/promises';
import { columnar } from '../engine/columnar/columnar';
import type { Engine } from '../engine/engine';
import { loadStar } from '../engine/sqlite/loadStar';
import { readOnly } from '../engine/sqlite/readOnly';
import { openDatabase } from '../engine/sqlite/sqlJs';
import { inspectFields } from '../ingest/inspectFields';
import { TooLargeError } from '../ingest/part/tooLargeError';
import type { RangeThreads } from '../ingest/ranges/rangeThreads';
import type { Events } from '../model/events';
import type { ResultTable } from '../model/query';
import type { EngineCalls, EngineEvents, LogId, LogTooLarge } from '../protocol/engineProtocol';
import type { Handlers } from '../protocol/peer';
import { generateFile } from '../sample/generateFile';
import { openLog } from './openLog';

type Database = Awaited<ReturnType<typeof openDatabase>>;

export interface EngineServiceOptions {
  /** The bytes of sql-wasm.wasm, read when they are first needed. */
  wasm(): Uint8Array<ArrayBuffer>;
  /** Threads that help to read large logs. */
  readonly threads?: RangeThreads;
  emit<K extends keyof EngineEvents>(name: K, body: EngineEvents[K]): void;
}

interface HeldLog {
  readonly engine: Engine;
  readonly star: Promise<Database>;
  close(): void;
}

/** Milliseconds that the panel's first questions have the worker to themselves before the star schema is filled. */
const headStart = 400;

/** The engine's side of the protocol: the open logs, each answered by the columnar engine, with its star schema in sql.js. */
export function engineService({ wasm, threads, emit }: EngineServiceOptions): Handlers<EngineCalls> {
  const logs = new Map<LogId, HeldLog>();
  const held = (id: LogId): HeldLog => {
    const log = logs.get(id);
    if (!log) throw new Error('that log is not open; open it first');
    return log;
  };
  const close = (id: LogId): void => {
    logs.get(id)?.close();
    logs.delete(id);
  };

  return {
    async open(request, signal) {
      const opened = await openLog(request, (progress) => emit('progress', progress), signal, threads).catch(tooLarge);
      if ('tooLarge' in opened) return opened;
      const { info, events } = opened;
      signal.throwIfAborted();
      close(request.log);
      logs.set(
        request.log,
        hold(events, wasm, (rows) => emit('star', { log: request.log, rows, of: events.rows })),
      );
      return info;
    },

    async inspect({ files, patterns }, signal) {
      return { fields: await inspectFields(files, signal, patterns) };
    },

    close({ log }) {
      close(log);
      return {};
    },

    async query({ log, queries }, signal) {
      const { engine } = held(log);
      const tables: ResultTable[] = [];
      for (const query of queries) {
        tables.push(await engine.run(query, signal));
        // Lets a cancel in that came while the kernels ran.
        await new Promise(setImmediate);
      }
      return { tables };
    },

    async sql({ log, statement, limit }) {
      return readOnly(await held(log).star, statement, limit);
    },

    async generate(request, signal) {
      const report = (records: number): void =>
        emit('progress', { phase: 'writing', bytes: 0, totalBytes: 0, records });
      return generateFile(request, report, signal);
    },
  };
}

/** What a caller can choose about is an answer: an error crosses the protocol as its message alone. */
function tooLarge(error: unknown): LogTooLarge {
  if (error instanceof TooLargeError) return { tooLarge: error.estimate, message: error.message };
  throw error;
}

function hold(events: Events, wasm: EngineServiceOptions['wasm'], onProgress: (rows: number) => void): HeldLog {
  const closed = new AbortController();
  const star = fill(events, wasm, closed.signal, onProgress);
  // Who asks for SQL hears of a failure; without a question it is nobody's.
  star.catch(() => {});
  return {
    engine: columnar(events),
    star,
    close() {
      closed.abort(new Error('the log was closed'));
      star.then((db) => db.close()).catch(() => {});
    },
  };
}

async function fill(
  events: Events,
  wasm: EngineServiceOptions['wasm'],
  signal: AbortSignal,
  onProgress: (rows: number) => void,
): Promise<Database> {
  await setTimeout(headStart, undefined, { signal });
  const db = await openDatabase(wasm());
  try {
    await loadStar(db, events, { signal, onProgress });
    onProgress(events.rows);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
