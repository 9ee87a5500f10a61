/** So little that growing has been seen before the code that may grow is compiled. */
export const leastRoom = 16;

/** A list of float64 that grows by doubling. */
export class Float64List {
  length = 0;
  private items: Float64Array<ArrayBuffer>;

  constructor(capacity = leastRoom) {
    this.items = new Float64Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) this.reserve(this.length * 2);
    this.items[this.length++] = value;
  }

  append(values: Float64Array): void {
    const length = this.length + values.length;
    if (length > this.items.length) this.reserve(Math.max(length, this.items.length * 2));
    this.items.set(values, this.length);
    this.length = length;
  }

  /** Makes room for so many items in all. Room that is not used takes no memory, only addresses. */
  reserve(capacity: number): void {
    if (capacity <= this.items.length) return;
    const next = new Float64Array(capacity);
    next.set(this.items.subarray(0, this.length));
    this.items = next;
  }

  /** The items so far, not copied: what is pushed later does not change them. */
  view(): Float64Array<ArrayBuffer> {
    return this.items.subarray(0, this.length);
  }
}
