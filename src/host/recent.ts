/** The last few of what was added. */
export class Recent<T> {
  #all: readonly T[] = [];

  constructor(private readonly most: number) {}

  /** Oldest first; at most `most`. */
  get all(): readonly T[] {
    return this.#all;
  }

  add(item: T): void {
    this.#all = [...this.#all, item].slice(-this.most);
  }
}
