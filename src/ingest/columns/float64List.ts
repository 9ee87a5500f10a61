/** A list of float64 that grows by doubling. */
export class Float64List {
  length = 0;
  private items: Float64Array<ArrayBuffer>;

  constructor(capacity = 1024) {
    this.items = new Float64Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const next = new Float64Array(this.length * 2);
      next.set(this.items);
      this.items = next;
    }
    this.items[this.length++] = value;
  }

  /** The items, in an array of their own. */
  toArray(): Float64Array {
    return this.items.slice(0, this.length);
  }
}
