interface Asked<T> {
  readonly key: string;
  readonly answer: Promise<T>;
  readonly stop: AbortController;
}

/** The answer to the latest question: asked once for those who ask the same, and cancelled for another. */
export class Latest<T> {
  #asked: Asked<T> | null = null;
  #known: { readonly key: string; readonly answer: T } | null = null;

  /** @param question told apart by its JSON */
  find(question: unknown, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const key = JSON.stringify(question);
    if (this.#asked?.key === key) return this.#asked.answer;
    this.#asked?.stop.abort(new Error('another selection is asked about'));
    const stop = new AbortController();
    const asked = { key, answer: ask(stop.signal), stop };
    this.#asked = asked;
    asked.answer.then(
      (answer) => {
        if (this.#asked === asked) this.#known = { key, answer };
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

  /** The answer to the latest question, if it is this one and has come. */
  known(question: unknown): T | null {
    return this.#known?.key === JSON.stringify(question) ? this.#known.answer : null;
  }

  #end(why: string): void {
    if (!this.#asked || this.#asked.key === this.#known?.key) return;
    this.#asked.stop.abort(new Error(why));
    this.#asked = null;
  }
}
