import { EventEmitter } from 'node:events';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { findHotspots } from '../../../src/diagnosis/hotspots/findHotspots';
import { columnar } from '../../../src/engine/columnar/columnar';
import type { WorkerThread } from '../../../src/host/workerClient';
import type { EngineCalls, EngineEvents, LogId } from '../../../src/protocol/engineProtocol';
import { type Handlers, Peer } from '../../../src/protocol/peer';
import { type OpenLog, smallLog } from './smallLog';
import { smallPreview } from './smallPreview';

type Nothing = Record<never, never>;

/** A worker thread in this thread: clones what passes, as a real one does, and answers over the small log. */
export class FakeWorker extends EventEmitter implements WorkerThread {
  readonly #inner = new EventEmitter();
  readonly peer: Peer<Nothing, EngineCalls, EngineEvents>;
  readonly opened: EngineCalls['open']['in'][] = [];
  terminated = false;
  /** The logs that it holds, by id. */
  readonly logs = new Map<LogId, OpenLog>();

  constructor(handlers: Partial<Handlers<EngineCalls>> = {}) {
    super();
    const usual: Handlers<EngineCalls> = {
      open: (request) => {
        this.opened.push(request);
        const opened = smallLog(request.files);
        this.logs.set(request.log, opened);
        return opened.info;
      },
      follow: () => ({ files: 1 }),
      inspect: ({ files }) => ({ fields: smallLog(files).info.inference.fields }),
      formats: () => ({ detected: [], formats: [] }),
      preview: () => smallPreview,
      rawText: () => ({ text: '', isCut: false }),
      close: ({ log }) => {
        this.logs.delete(log);
        return {};
      },
      query: async ({ log, queries }, signal) => {
        const opened = this.logs.get(log);
        if (!opened) throw new Error('that log is not open; open it first');
        const engine = columnar(opened.events);
        return { tables: await Promise.all(queries.map((query) => engine.run(query, signal))) };
      },
      hotspots: ({ log, ...wanted }, signal) => {
        const opened = this.logs.get(log);
        if (!opened) throw new Error('that log is not open; open it first');
        return findHotspots(opened.events, wanted, signal);
      },
      diagnose: ({ log, ...wanted }, signal) => {
        const opened = this.logs.get(log);
        if (!opened) throw new Error('that log is not open; open it first');
        return diagnose(opened.events, wanted, signal);
      },
      lines: () => ({ total: 0, lines: [] }),
      textWindow: ({ firstLine }) => ({ firstLine, text: '', isEnd: true, isPlain: true }),
      findText: () => ({ line: null }),
      generate: ({ file }) => ({ file, records: 1, bytes: 1 }),
      saveStar: () => ({ bytes: 1 }),
      sql: () => ({ columns: [], rows: [], truncated: false }),
    };
    const port = {
      send: (frame: unknown) => this.#later(() => this.emit('message', structuredClone(frame))),
      listen: (hear: (frame: unknown) => void) => {
        this.#inner.on('message', hear);
        return () => this.#inner.off('message', hear);
      },
    };
    this.peer = new Peer<Nothing, EngineCalls, EngineEvents>(port, { ...usual, ...handlers });
  }

  postMessage(frame: unknown): void {
    const copy: unknown = structuredClone(frame);
    this.#later(() => this.#inner.emit('message', copy));
  }

  async terminate(): Promise<void> {
    this.terminated = true;
  }

  #later(send: () => void): void {
    setImmediate(() => {
      if (!this.terminated) send();
    });
  }
}

/** Lets all that is on its way arrive. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 12; i++) await new Promise(setImmediate);
}
