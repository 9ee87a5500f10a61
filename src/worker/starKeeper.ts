import * as l10n from '@vscode/l10n';
import { eventsSource } from '../engine/sqlite/eventsSource';
import { starMeta } from '../engine/sqlite/starMeta';
import type { Events } from '../model/events';
import type { LogInfo } from '../model/logInfo';
import type { EngineEvents } from '../protocol/engineProtocol';
import { inTime } from './inTime';
import { memoryAllows } from './memoryAllows';
import { type SqlThread, StarThread } from './starThread';

/** A log at one moment. */
export interface StarLog {
  readonly events: Events;
  readonly info: LogInfo;
}

export interface StarKeeperOptions {
  /** A thread of the built sqlWorker.js. */
  start(): SqlThread;
  onProgress(filling: Omit<EngineEvents['star'], 'log'>): void;
  /** Milliseconds after which the star schema is filled unasked: the panel's first questions go before. */
  readonly headStart?: number;
}

export interface Asking {
  /** Seconds that it may take, without the filling of the star schema. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Keeps the star schema of a log in a thread: filled some time after it is opened, and after the log has grown when it
 * is asked for. Who asks sees the events that there were when they asked, never more and never a part of them. SQLite
 * cannot be interrupted, so that what takes too long or is cancelled ends with its thread; the next one is filled at once.
 */
export class StarKeeper {
  #star: { readonly log: StarLog; readonly thread: StarThread } | null = null;
  #waiting = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private latest: StarLog,
    private readonly options: StarKeeperOptions,
  ) {
    const fill = (): void => {
      if (memoryAllows(this.latest.events)) this.#starOf(this.latest);
    };
    this.#timer = setTimeout(fill, options.headStart ?? 2000).unref();
  }

  /** Asks the star schema of the log as it is now, after those who asked before. @throws what `ask` throws; Error once closed. */
  async use<T>(ask: (star: StarThread) => Promise<T>, { timeout, signal }: Asking = {}): Promise<T> {
    const log = this.latest;
    const before = this.#turn;
    let done = (): void => {};
    this.#turn = new Promise<void>((resolve) => {
      done = resolve;
    });
    this.#waiting++;
    try {
      await inTime(before, { signal });
      const thread = this.#starOf(log);
      await inTime(thread.filled, { signal });
      return await this.#within(thread, ask(thread), { timeout, signal });
    } finally {
      this.#waiting--;
      // One that is cancelled in the queue lets nobody past those before it.
      void before.then(done);
      if (this.#waiting === 0 && this.#star?.log !== this.latest) this.#end();
    }
  }

  /** Takes in that the log has grown; what waits still has it as it was. */
  outgrow(latest: StarLog): void {
    this.latest = latest;
    if (this.#waiting === 0) this.#end();
  }

  close(): void {
    this.#closed = true;
    this.#end(l10n.t('the log was closed'));
  }

  #starOf(log: StarLog): StarThread {
    if (this.#closed) throw new Error(l10n.t('the log was closed'));
    clearTimeout(this.#timer);
    if (this.#star?.log === log && !this.#star.thread.ended) return this.#star.thread;
    this.#end();
    const of = log.events.rows;
    const source = eventsSource(log.events, starMeta(log.info));
    const thread = new StarThread(this.options.start(), source, (filling) =>
      this.options.onProgress({ ...filling, of }),
    );
    this.#star = { log, thread };
    return thread;
  }

  /** @throws Error that says why it was ended. */
  async #within<T>(thread: StarThread, asked: Promise<T>, { timeout, signal }: Asking): Promise<T> {
    try {
      return await inTime(asked, { timeout, signal });
    } catch (error) {
      if (error instanceof Error && (error.name === 'TimeoutError' || signal?.aborted)) {
        // Its thread has ended when the answer says so, and the next is on its way for who asks again.
        await thread.end(l10n.t('the statement was stopped'));
        if (!this.#closed && this.#star?.thread === thread) this.#starOf(this.latest);
      }
      throw error;
    }
  }

  #end(why = l10n.t('the log has grown')): void {
    clearTimeout(this.#timer);
    void this.#star?.thread.end(why);
    this.#star = null;
  }
}
