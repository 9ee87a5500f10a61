import * as l10n from '@vscode/l10n';
import type { EngineCalls, EngineEvents, LoadProgress } from '../protocol/engineProtocol';
import { Peer } from '../protocol/peer';
import { type ThreadEnd, threadPort } from '../protocol/threadPort';
import { Emitter } from './emitter';

/** What the client needs of a `Worker`. */
export interface WorkerThread extends ThreadEnd {
  on(event: 'message', hear: (value: unknown) => void): unknown;
  on(event: 'error', hear: (error: Error) => void): unknown;
  on(event: 'exit', hear: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

type Nothing = Record<never, never>;
type EnginePeer = Peer<EngineCalls, Nothing, Nothing, EngineEvents>;

/** Calls the worker that holds the open log; starts it at the first call, and anew at the first call after a crash. */
export class WorkerClient {
  readonly progress = new Emitter<LoadProgress>();
  readonly star = new Emitter<EngineEvents['star']>();
  readonly stage = new Emitter<EngineEvents['stage']>();
  readonly grown = new Emitter<EngineEvents['grown']>();
  readonly lost = new Emitter<EngineEvents['lost']>();
  readonly followEnded = new Emitter<EngineEvents['followEnded']>();
  /** The worker died by itself; what it held is lost. Says why, in words for people. */
  readonly crashed = new Emitter<string>();
  #running: { readonly thread: WorkerThread; readonly peer: EnginePeer } | null = null;

  constructor(private readonly start: () => WorkerThread) {}

  /** Asks the worker. @throws CallError; its reason is `closed` where the worker died or was stopped meanwhile. */
  async call<K extends keyof EngineCalls>(
    name: K,
    body: EngineCalls[K]['in'],
    signal?: AbortSignal,
  ): Promise<EngineCalls[K]['out']> {
    return this.#peer().call(name, body, signal);
  }

  /** Ends the worker and gives back its memory; calls still waiting end as closed. */
  stop(why = l10n.t('the log was closed')): void {
    const running = this.#running;
    this.#running = null;
    running?.peer.dispose(why);
    void running?.thread.terminate();
  }

  dispose(): void {
    this.stop();
  }

  #peer(): EnginePeer {
    if (this.#running) return this.#running.peer;
    const thread = this.start();
    const peer: EnginePeer = new Peer(
      threadPort(thread),
      {},
      {
        progress: (body) => this.progress.fire(body),
        star: (body) => this.star.fire(body),
        stage: (body) => this.stage.fire(body),
        grown: (body) => this.grown.fire(body),
        lost: (body) => this.lost.fire(body),
        followEnded: (body) => this.followEnded.fire(body),
      },
    );
    this.#running = { thread, peer };
    thread.on('error', (error) => this.#crash(thread, crashText(error)));
    thread.on('exit', (code) =>
      this.#crash(thread, l10n.t('The log reader stopped (exit code {0}). Open the log again.', code)),
    );
    return peer;
  }

  #crash(thread: WorkerThread, why: string): void {
    if (this.#running?.thread !== thread) return;
    this.stop(why);
    this.crashed.fire(why);
  }
}

function crashText(error: Error): string {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return l10n.t('The log reader ran out of memory. Open a smaller log, or free memory and open it again.');
  return l10n.t('The log reader stopped: {0}. Open the log again.', error.message);
}
