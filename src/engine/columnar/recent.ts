/** Remembers the last `limit` values that were asked for, by key; those that `isWorth` refuses it does not keep. */
export class Recent<V> {
  readonly #values = new Map<string, V>();

  constructor(
    private readonly limit: number,
    private readonly isWorth: (value: V) => boolean = () => true,
  ) {}

  /** The value of a key, made where it is not remembered. */
  get(key: string, make: () => V): V {
    const found = this.#values.get(key);
    const value = found === undefined ? make() : found;
    if (!this.isWorth(value)) return value;
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.limit && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  clear(): void {
    this.#values.clear();
  }
}
