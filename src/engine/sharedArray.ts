interface Kind<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, at: number, length: number): A;
}

/** An array in memory that another thread can be shown. */
export const sharedArray = <A>(kind: Kind<A>, length: number): A =>
  new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT), 0, length);

/** The values of an array in such memory. */
export function sharedCopy<A extends Uint16Array | Uint32Array>(array: A): A {
  const copy = sharedArray(array.constructor as Kind<A>, array.length);
  copy.set(array);
  return copy;
}
