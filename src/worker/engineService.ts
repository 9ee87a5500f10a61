import * as l10n from '@vscode/l10n';
import type { SecondCore } from '../engine/columnar/shared/secondCore';
import { rankFormats } from '../ingest/detection/rankFormats';
import { rawText } from '../ingest/files/rawText';
import { TooLargeError } from '../ingest/part/tooLargeError';
import { previewLog } from '../ingest/preview/previewLog';
import type { RangeThreads } from '../ingest/ranges/rangeThreads';
import { inspectFields } from '../ingest/sampling/inspectFields';
import type { MauWindow } from '../model/calendar';
import { zoneClock } from '../model/timeZone';
import type { EngineCalls, EngineEvents, LogId, LogTooLarge } from '../protocol/engineProtocol';
import type { Handlers } from '../protocol/peer';
import { generateFile } from '../sample/generateFile';
import type { CounterThread } from './counterThread';
import { endReason } from './endReason';
import { Follower } from './follower';
import { HeldLog } from './heldLog';
import { type OpenLog, openLog } from './openLog';
import type { StarKeeperOptions } from './starKeeper';
import type { SqlThread } from './starThread';

interface EngineServiceOptions {
  /** A thread of the built sqlWorker.js, started when it is first needed. */
  startSql(): SqlThread;
  /** Threads that help to read large logs. */
  readonly threads?: RangeThreads;
  /** Helps to count large logs; ended whenever one is closed. */
  readonly core?: (SecondCore & Pick<CounterThread, 'end'>) | null;
  emit<K extends keyof EngineEvents>(name: K, body: EngineEvents[K]): void;
}

/** A log, what follows it, and how many calls are at work on it. */
interface OpenedLog {
  readonly held: HeldLog;
  readonly follower: Follower;
  asked: number;
}

/** The engine's side of the protocol: the open logs, and the calls that they answer. */
export function engineService({ startSql, threads, core = null, emit }: EngineServiceOptions): Handlers<EngineCalls> {
  const logs = new Map<LogId, OpenedLog>();
  const opened = (id: LogId): OpenedLog => {
    const log = logs.get(id);
    if (!log) throw new Error(l10n.t('that log is not open; open it first'));
    return log;
  };
  const close = (id: LogId): void => {
    const log = logs.get(id);
    if (!log) return;
    log.follower.stop();
    log.held.close();
    logs.delete(id);
    // It may hold columns of the log; one that is open still starts it again.
    core?.end();
  };
  const hold = (log: LogId, open: OpenLog, window: MauWindow): OpenedLog => {
    const star: StarKeeperOptions = { start: startSql, onProgress: (filling) => emit('star', { log, ...filling }) };
    const held = new HeldLog(open, window, star, core);
    const look = lookAt(log, held, emit);
    const onEnd = (error: unknown): void => emit('followEnded', { log, why: endReason(error) });
    const made: OpenedLog = { held, asked: 0, follower: new Follower(look, () => made.asked > 0, onEnd) };
    return made;
  };

  return {
    async open(request, signal) {
      const open = await openLog(request, (progress) => emit('progress', progress), signal, threads).catch(tooLarge);
      if ('tooLarge' in open) return open;
      signal.throwIfAborted();
      close(request.log);
      logs.set(request.log, hold(request.log, open, request.window));
      return open.info;
    },

    async inspect({ files, ...how }, signal) {
      return { fields: await inspectFields(files, signal, how) };
    },

    formats: ({ files, patterns }, signal) => rankFormats(files, signal, patterns),

    async preview(request, signal) {
      if (request.timeZone !== 'auto') zoneClock(request.timeZone);
      return previewLog(request, signal);
    },

    hotspots: ({ log, ...wanted }, signal) => opened(log).held.hotspots(wanted, signal),

    diagnose: ({ log, ...wanted }, signal) =>
      opened(log).held.diagnose(wanted, signal, (stage) => emit('stage', { log, stage })),

    lines: ({ log, edition, ...wanted }, signal) => opened(log).held.lines(wanted, edition, signal),

    textWindow: ({ log, file, firstLine, lines }, signal) =>
      opened(log).held.text.window(file, firstLine, lines, signal),

    async findText({ log, file, text, fromLine }, signal) {
      return { line: await opened(log).held.text.find(file, text, fromLine, signal) };
    },

    rawText: ({ file, offset, end }, signal) => rawText(file, offset, end, signal),

    close({ log }) {
      close(log);
      return {};
    },

    follow({ log, on }) {
      const { held, follower } = opened(log);
      if (on && held.followable > 0) follower.start();
      else follower.stop();
      return { files: held.followable };
    },

    async query({ log, edition, queries }, signal) {
      const open = opened(log);
      const engine = open.held.engine(edition);
      open.asked++;
      try {
        return { tables: await engine.runAll(queries, signal) };
      } finally {
        open.asked--;
      }
    },

    async sql({ log, statement, limit, timeout }, signal) {
      return opened(log).held.sql(statement, limit, { timeout, signal });
    },

    async saveStar({ log, file }, signal) {
      return opened(log).held.save(file, signal);
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

/** One look at a log's files, and word of what has changed. */
function lookAt(log: LogId, held: HeldLog, emit: EngineServiceOptions['emit']): () => Promise<void> {
  let told = '[]';
  return async () => {
    const info = await held.grow();
    if (info) emit('grown', { log, edition: held.edition, info });
    const files = held.lost;
    if (JSON.stringify(files) === told) return;
    told = JSON.stringify(files);
    emit('lost', { log, files });
  };
}
