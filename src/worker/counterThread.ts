import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Job, Offer, SecondCore } from '../engine/columnar/shared/secondCore';
import { stretchRows as rowsClaimed } from '../engine/columnar/shared/share';
import { sharedArray } from '../engine/sharedArray';

/** Measured: on so many a refresh takes 3.5 ms on one core and 2.3 on two; on fewer there is nothing to gain that is seen. */
const worthwhileRows = 300_000;

/** Milliseconds: beside code that is cold on this thread, too, the start of another made the first answers come later. */
const startsAfter = 500;

/** What a thread may have seen beside the columns of one log before another takes its place. */
const spareBytes = 2 ** 25;

/** The thread of the built counter.js. */
interface Running {
  readonly worker: Worker;
  readonly bell: Int32Array;
  /** The shared memory that it has seen. */
  readonly seen: WeakSet<ArrayBufferLike>;
  seenBytes: number;
  hasEnded: boolean;
}

interface CounterOptions {
  readonly leastRows?: number;
  readonly stretchRows?: number;
  /** Milliseconds after it is first wanted; meanwhile there is no second core. */
  readonly headStart?: number;
}

/**
 * A worker thread that helps to count large logs. It is started some time after there is one; should it ever break, there is no
 * other.
 */
export class CounterThread implements SecondCore {
  readonly leastRows: number;
  readonly stretchRows: number;
  readonly #headStart: number;
  #running: Running | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isBroken = false;

  constructor(
    private readonly entry: string,
    { leastRows = worthwhileRows, stretchRows = rowsClaimed, headStart = startsAfter }: CounterOptions = {},
  ) {
    this.leastRows = leastRows;
    this.stretchRows = stretchRows;
    this.#headStart = headStart;
  }

  ready(rows: number): void {
    if (rows < this.leastRows || this.#isBroken || this.#running || this.#timer) return;
    if (this.#headStart === 0) this.#begin();
    else this.#timer = setTimeout(() => this.#begin(), this.#headStart).unref();
  }

  #begin(): void {
    this.#timer = null;
    try {
      this.#running = this.#start();
    } catch {
      // No thread can be had: one core does.
      this.#isBroken = true;
    }
  }

  offer(job: Job): Offer | null {
    this.ready(this.leastRows);
    const running = this.#running && this.#roomFor(job, this.#running);
    if (!running) return null;
    running.worker.postMessage(job);
    Atomics.add(running.bell, 0, 1);
    Atomics.notify(running.bell, 0);
    return {
      get isLost() {
        return running.hasEnded;
      },
    };
  }

  /** Ends the thread, until it is needed again. */
  end(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const running = this.#running;
    this.#running = null;
    if (!running) return;
    running.hasEnded = true;
    void running.worker.terminate();
  }

  #start(): Running {
    const bell = sharedArray(Int32Array, 1);
    const worker = new Worker(this.entry, {
      name: 'log-health-counter',
      workerData: bell,
      resourceLimits: { maxYoungGenerationSizeMb: 1 },
    });
    const running: Running = { worker, bell, seen: new WeakSet(), seenBytes: 0, hasEnded: false };
    const breakUp = (): void => {
      if (!running.hasEnded) this.#isBroken = true;
      running.hasEnded = true;
      if (this.#running === running) this.#running = null;
    };
    worker.on('error', breakUp);
    worker.on('exit', breakUp);
    worker.unref();
    return running;
  }

  /**
   * A thread that waits collects no garbage, and shared memory does not press it to: it would hold the columns of every
   * edition of a growing log. So one that has seen much is followed by a new one.
   */
  #roomFor({ work, starts }: Job, running: Running): Running | null {
    const see = (of: Running): number => {
      let bytes = 0;
      for (const array of [starts, ...Object.values(work.given)]) {
        if (!ArrayBuffer.isView(array) || !(array.buffer instanceof SharedArrayBuffer)) continue;
        bytes += array.byteLength;
        if (of.seen.has(array.buffer)) continue;
        of.seen.add(array.buffer);
        of.seenBytes += array.byteLength;
      }
      return bytes;
    };
    const own = see(running);
    if (running.seenBytes <= own + spareBytes) return running;
    this.end();
    this.#begin();
    if (this.#running) see(this.#running);
    return this.#running;
  }
}

/** The second core of this machine, if it has one, with `entry` the built counter.js. */
export const secondCore = (entry: string): CounterThread | null =>
  availableParallelism() < 2 ? null : new CounterThread(entry);
