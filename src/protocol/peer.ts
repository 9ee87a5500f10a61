import { choicesOf, type ErrorChoice } from '../model/errorChoice';

/** Message names with what goes in and what comes back; one map a direction. */
type CallMap<M> = { [K in keyof M]: { in: unknown; out: unknown } };

export type Handlers<M extends CallMap<M>> = {
  [K in keyof M]: (body: M[K]['in'], signal: AbortSignal) => M[K]['out'] | Promise<M[K]['out']>;
};

type Listeners<E> = { [K in keyof E]?: (body: E[K]) => void };

/** One end of a channel that clones what is sent. `listen` returns the way to stop listening. */
export interface Port {
  send(frame: unknown): void;
  listen(hear: (frame: unknown) => void): () => void;
}

/** How a call failed: the other side threw, the caller cancelled, or the channel closed. */
export class CallError extends Error {
  override readonly name = 'CallError';
  constructor(
    readonly reason: 'error' | 'cancelled' | 'closed',
    message: string,
    /** What the other side's error lets a person choose anew. */
    readonly choices: readonly ErrorChoice[] = [],
  ) {
    super(message);
  }
}

type Frame =
  | { t: 'call'; id: number; name: string; body: unknown }
  | { t: 'ok'; id: number; body: unknown }
  | { t: 'err'; id: number; message: string; choices?: readonly ErrorChoice[] }
  | { t: 'cancel'; id: number }
  | { t: 'event'; name: string; body: unknown };

interface Waiting {
  resolve(body: unknown): void;
  reject(error: CallError): void;
}

/**
 * Both ends of a channel speak through a Peer: it calls the other side, serves calls from it, and passes events.
 * Every call ends, once: with its answer, or with a CallError that says why not. Answers that come after a call was
 * cancelled are dropped.
 */
export class Peer<
  Calls extends CallMap<Calls>,
  Serves extends CallMap<Serves>,
  Emits = Record<never, never>,
  Hears = Record<never, never>,
> {
  #nextId: number;
  #closed = false;
  readonly #waiting = new Map<number, Waiting>();
  readonly #running = new Map<number, AbortController>();
  readonly #stop: () => void;

  constructor(
    private readonly port: Port,
    private readonly handlers: Handlers<Serves>,
    private readonly listeners: Listeners<Hears> = {},
    /** Of an end that may be made anew, beyond all ids of the one before: late answers to that are then nobody's. */
    firstId = 1,
  ) {
    this.#nextId = firstId;
    this.#stop = port.listen((frame) => this.#hear(frame as Frame));
  }

  /** Asks the other side. @throws CallError */
  call<K extends keyof Calls & string>(name: K, body: Calls[K]['in'], signal?: AbortSignal): Promise<Calls[K]['out']> {
    if (this.#closed) return Promise.reject(new CallError('closed', `${name}: the channel is closed`));
    if (signal?.aborted) return Promise.reject(new CallError('cancelled', `${name} was cancelled`));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        this.#send({ t: 'cancel', id });
        settle().reject(new CallError('cancelled', `${name} was cancelled`));
      };
      const settle = (): Waiting => {
        this.#waiting.delete(id);
        signal?.removeEventListener('abort', cancel);
        return { resolve: (out) => resolve(out as Calls[K]['out']), reject };
      };
      this.#waiting.set(id, { resolve: (out) => settle().resolve(out), reject: (error) => settle().reject(error) });
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        this.port.send({ t: 'call', id, name, body } satisfies Frame);
      } catch (error) {
        settle().reject(new CallError('error', `${name} could not be sent: ${messageOf(error)}`));
      }
    });
  }

  /** Tells the other side, without an answer. */
  emit<K extends keyof Emits & string>(name: K, body: Emits[K]): void {
    if (!this.#closed) this.#send({ t: 'event', name, body });
  }

  /** Closes this end: what it waits for ends as closed, what it runs is aborted, what comes later is dropped. */
  dispose(why = 'the channel is closed'): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stop();
    for (const waiting of [...this.#waiting.values()]) waiting.reject(new CallError('closed', why));
    for (const running of this.#running.values()) running.abort();
    this.#running.clear();
  }

  #send(frame: Frame): void {
    this.port.send(frame);
  }

  #hear(frame: Frame): void {
    if (this.#closed) return;
    switch (frame.t) {
      case 'call':
        void this.#serve(frame.id, frame.name, frame.body);
        return;
      case 'ok':
        this.#waiting.get(frame.id)?.resolve(frame.body);
        return;
      case 'err':
        this.#waiting.get(frame.id)?.reject(new CallError('error', frame.message, choicesOf(frame)));
        return;
      case 'cancel':
        this.#running.get(frame.id)?.abort();
        return;
      case 'event':
        if (Object.hasOwn(this.listeners, frame.name)) this.listeners[frame.name as keyof Hears]?.(frame.body as never);
        return;
    }
  }

  async #serve(id: number, name: string, body: unknown): Promise<void> {
    const running = new AbortController();
    this.#running.set(id, running);
    try {
      if (!Object.hasOwn(this.handlers, name)) throw new Error(`unknown call "${name}"`);
      const out = await this.handlers[name as keyof Serves](body as never, running.signal);
      if (!this.#closed && !running.signal.aborted) this.#send({ t: 'ok', id, body: out });
    } catch (error) {
      if (!this.#closed && !running.signal.aborted) this.#send(errorFrame(id, error));
    } finally {
      this.#running.delete(id);
    }
  }
}

function errorFrame(id: number, error: unknown): Frame {
  const choices = choicesOf(error);
  return { t: 'err', id, message: messageOf(error), ...(choices.length > 0 ? { choices } : {}) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
