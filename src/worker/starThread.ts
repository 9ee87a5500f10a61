import * as l10n from '@vscode/l10n';
import { counted } from '../ingest/roles/fieldProfile';
import type { SqlResult } from '../model/sqlResult';
import type { StarSource } from '../model/starSource';
import { CallError, Peer } from '../protocol/peer';
import type { SqlCalls, SqlEvents, StarCalls } from '../protocol/sqlProtocol';
import { type ThreadEnd, threadPort } from '../protocol/threadPort';

/** What is needed of a `Worker` that runs the built sqlWorker.js. */
export interface SqlThread extends ThreadEnd {
  on(event: 'message', hear: (value: unknown) => void): unknown;
  on(event: 'error', hear: (error: Error) => void): unknown;
  on(event: 'exit', hear: (code: number) => void): unknown;
  terminate(): Promise<unknown>;
}

/** The star schema of a log at one moment, in a thread of its own: whatever happens there, the log stays open. */
export class StarThread {
  /** Resolves once the star schema can be asked. */
  readonly filled: Promise<unknown>;
  #ended = false;
  readonly #peer: Peer<SqlCalls, StarCalls, Record<never, never>, SqlEvents>;

  constructor(
    private readonly thread: SqlThread,
    source: StarSource,
    onProgress: (filling: SqlEvents['filling']) => void,
  ) {
    this.#peer = new Peer(
      threadPort(thread),
      { texts: ({ of, from }) => source.texts(of, from), facts: ({ from }) => source.facts(from) },
      { filling: onProgress },
    );
    thread.on('error', (error) => this.end(crashText(error)));
    thread.on('exit', (code) => this.end(l10n.t('the SQL worker stopped (exit code {0}); ask again', code)));
    this.filled = this.#peer.call('fill', source.shape).catch((error: unknown) => {
      this.end(l10n.t('the star schema could not be filled'));
      throw fillError(error, source.shape.rows);
    });
    // Who asks hears of a failure; without a question it is nobody's.
    this.filled.catch(() => {});
  }

  /** Whether it can be asked no more: it was ended, or broke. */
  get ended(): boolean {
    return this.#ended;
  }

  /** @throws CallError */
  run(statement: string, limit: number): Promise<SqlResult> {
    return this.#peer.call('run', { statement, limit });
  }

  /** @throws CallError */
  save(file: string): Promise<{ readonly bytes: number }> {
    return this.#peer.call('save', { file });
  }

  /** Ends the thread, whatever it does; what waits for it ends with the reason. */
  async end(why: string): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#peer.dispose(why);
    await this.thread.terminate();
  }
}

function crashText(error: Error): string {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return l10n.t('the SQL worker ran out of memory; let the statement give fewer rows, and ask again');
  return l10n.t('the SQL worker stopped: {0}; ask again', error.message);
}

function fillError(error: unknown, rows: number): unknown {
  if (!(error instanceof CallError) || !/out of memory|is full|allocation/i.test(error.message)) return error;
  return new Error(
    rows === 1
      ? l10n.t(
          'the star schema of 1 event needs more memory than there is ({0}); open a part of the log, or close what else takes memory',
          error.message,
        )
      : l10n.t(
          'the star schema of {0} events needs more memory than there is ({1}); open a part of the log, or close what else takes memory',
          counted(rows),
          error.message,
        ),
  );
}
