interface Span {
  readonly buffer: ArrayBufferLike;
  from: number;
  readonly to: number;
}

type Kind<A> = {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): A;
  new (b: ArrayBufferLike, at: number, length: number): A;
};

/** Memory of arrays that are not needed any more, to be used again: what it gives is not zeroed. */
export class SpareRoom {
  private readonly spans: Span[] = [];

  /** Takes the memory of an array, which is to be read no more. */
  add({ buffer, byteOffset, byteLength }: ArrayBufferView): void {
    this.spans.push({ buffer, from: byteOffset, to: byteOffset + byteLength });
  }

  /** An array of so many items in spare memory, or in memory of its own. */
  array<A>(kind: Kind<A>, length: number): A {
    const bytes = length * kind.BYTES_PER_ELEMENT;
    const span = this.spans.find(({ from, to }) => to - from >= bytes);
    if (!span) return new kind(length);
    const at = span.from;
    span.from += Math.ceil(bytes / 8) * 8;
    return new kind(span.buffer, at, length);
  }
}
