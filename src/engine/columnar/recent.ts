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
  get(key: string, make: () => V): V {
    const held = this.#take(key);
    const value = held ? held.value : make();
    const weight = held ? held.weight : this.weigh(value);
    if (weight > this.budget) return value;
    this.#values.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.budget) break;
      this.#take(oldest);
    }
    return value;
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
