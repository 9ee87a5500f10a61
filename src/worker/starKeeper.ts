import { setTimeout } from 'node:timers/promises';
import { loadStar } from '../engine/sqlite/loadStar';
import { openDatabase } from '../engine/sqlite/sqlJs';
import type { Events } from '../model/events';

type Database = Awaited<ReturnType<typeof openDatabase>>;

/** A star schema in sql.js, filled or being filled with some events. */
interface Fill {
  readonly events: Events;
  readonly db: Promise<Database>;
  readonly stop: AbortController;
  /** How many use it or wait for it. */
  users: number;
}

export interface StarKeeperOptions {
  /** The bytes of sql-wasm.wasm, read when they are first needed. */
  wasm(): Uint8Array<ArrayBuffer>;
  onProgress(rows: number, of: number): void;
}

/** Milliseconds that the panel's first questions have the worker to themselves before the star schema is filled. */
const headStart = 400;

/**
 * Keeps the star schema of a log in sql.js: filled once it is opened; after the log has grown, filled anew when it is
 * asked for. A statement sees the events that there were when it was asked for, never more and never a part of them.
 */
export class StarKeeper {
  #fill: Fill;

  constructor(
    events: Events,
    private readonly options: StarKeeperOptions,
  ) {
    this.#fill = this.#fillWith(events, headStart);
  }

  /** Runs something over the star schema of these events, which are the latest. @throws what it throws; Error once closed. */
  async use<T>(events: Events, run: (db: Database) => T): Promise<T> {
    if (this.#fill.events !== events || this.#fill.stop.signal.aborted) {
      this.#letGo(this.#fill);
      this.#fill = this.#fillWith(events, 0);
    }
    const fill = this.#fill;
    fill.users++;
    try {
      return run(await fill.db);
    } finally {
      fill.users--;
      if (fill !== this.#fill) this.#letGo(fill);
    }
  }

  /** Gives back the memory of what is filled with older events; what waits for it still has it. */
  outgrow(): void {
    this.#letGo(this.#fill);
  }

  close(): void {
    this.#end(this.#fill);
  }

  #fillWith(events: Events, delay: number): Fill {
    const stop = new AbortController();
    const db = this.#filled(events, delay, stop.signal);
    // Who asks for SQL hears of a failure; without a question it is nobody's.
    db.catch(() => {});
    return { events, db, stop, users: 0 };
  }

  #letGo(fill: Fill): void {
    if (fill.users === 0) this.#end(fill);
  }

  #end(fill: Fill): void {
    if (fill.stop.signal.aborted) return;
    fill.stop.abort(new Error('the log was closed'));
    fill.db.then((db) => db.close()).catch(() => {});
  }

  async #filled(events: Events, delay: number, signal: AbortSignal): Promise<Database> {
    const { wasm, onProgress } = this.options;
    if (delay > 0) await setTimeout(delay, undefined, { signal });
    const db = await openDatabase(wasm());
    try {
      await loadStar(db, events, { signal, onProgress: (rows) => onProgress(rows, events.rows) });
      onProgress(events.rows, events.rows);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  }
}
