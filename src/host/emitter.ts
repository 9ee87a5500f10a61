/** Something to let go of; VS Code's own Disposable fits it. */
export interface Held {
  dispose(): void;
}

/**
 * Tells its listeners, in the order in which they came. One that throws keeps neither
 * the next from hearing nor the teller from going on.
 */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  listen(hear: (value: T) => void): Held {
    // Wrapped, so that the same function given twice is heard twice.
    const own = (value: T): void => hear(value);
    this.#listeners.add(own);
    return { dispose: () => this.#listeners.delete(own) };
  }

  fire(value: T): void {
    for (const hear of [...this.#listeners]) {
      try {
        hear(value);
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
