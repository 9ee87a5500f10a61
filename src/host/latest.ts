interface Asked<T> {
  readonly key: string;
  readonly answer: Promise<T>;
  readonly stop: AbortController;
}

interface Known<T> {
  readonly key: string;
  readonly edition: number;
  readonly answer: T;
}

/**
 * The answer to the latest question about a log that may grow: asked once for those who ask the same, and cancelled for
 * another. Who asks while it is under way gets that answer, though the log has grown meanwhile; who asks later, one to
 * the log's edition of then.
 */
export class Latest<T> {
  #asked: Asked<T> | null = null;
  #known: Known<T> | null = null;

  /** @param question told apart by its JSON */
  find(question: unknown, edition: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const key = JSON.stringify(question);
    this.leave(question);
    if (this.#known?.key === key && this.#known.edition === edition) return Promise.resolve(this.#known.answer);
    if (this.#asked) return this.#asked.answer;
    const stop = new AbortController();
    const asked = { key, answer: ask(stop.signal), stop };
    this.#asked = asked;
    asked.answer.then(
      (answer) => {
        if (this.#asked !== asked) return;
        this.#asked = null;
        this.#known = { key, edition, answer };
      },
      () => {
        if (this.#asked === asked) this.#asked = null;
      },
    );
    return asked.answer;
  }

  /** Ends the search for an answer to any other question. */
  leave(question: unknown): void {
    if (this.#asked?.key !== JSON.stringify(question)) this.#end('another selection is asked about');
  }

  /** Ends what is under way, of which those who wait for it hear; an answer that has come stays known. */
  cancel(): void {
    this.#end('it was cancelled');
  }

  /** The answer to the latest question, if it is this one, about this edition, and has come. */
  known(question: unknown, edition: number): T | null {
    return this.#known?.key === JSON.stringify(question) && this.#known.edition === edition ? this.#known.answer : null;
  }

  #end(why: string): void {
    this.#asked?.stop.abort(new Error(why));
    this.#asked = null;
  }
}
