/**
 * Remembers the values that were asked for last, by key, as long as their weights together are within a budget. What is
 * heavier than the budget is not kept.
 */
export class Recent<V> {
  readonly #values = new Map<string, { readonly value: V; readonly weight: number }>();
  #weight = 0;

  constructor(
    private readonly budget: number,
    private readonly weigh: (value: V) => number,
  ) {}

  /** The value of a key, made where it is not remembered. */
  async get(key: string, make: () => Promise<V>): Promise<V> {
    const held = this.find(key);
    if (held !== undefined) return held;
    const value = await make();
    this.keep(key, value);
    return value;
  }

  /** The value of a key, if it is remembered. */
  find(key: string): V | undefined {
    const held = this.#take(key);
    if (held) this.#put(key, held.value, held.weight);
    return held?.value;
  }

  /** Remembers the value of a key. */
  keep(key: string, value: V): void {
    this.#take(key);
    this.#put(key, value, this.weigh(value));
  }

  #put(key: string, value: V, weight: number): void {
    if (weight > this.budget) return;
    this.#values.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.budget) break;
      this.#take(oldest);
    }
  }

  clear(): void {
    this.#values.clear();
    this.#weight = 0;
  }

  #take(key: string): { readonly value: V; readonly weight: number } | undefined {
    const held = this.#values.get(key);
    if (held && this.#values.delete(key)) this.#weight -= held.weight;
    return held;
  }
}

/** What arrays take in memory; nothing where there is none. */
export const bytesOf = (...arrays: readonly ({ readonly byteLength: number } | null)[]): number =>
  arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
