import type { Codes } from '../../model/columns';

/*
 * Values in a new order of rows. One function a kind of array: a loop that has met several kinds is compiled for none.
 */

export function pickDoubles(values: Float64Array, order: Uint32Array): Float64Array {
  const out = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) out[i] = values[order[i]!]!;
  return out;
}

export function pickBytes(values: Uint8Array, order: Uint32Array): Uint8Array {
  const out = new Uint8Array(order.length);
  for (let i = 0; i < order.length; i++) out[i] = values[order[i]!]!;
  return out;
}

export function pickWords(values: Uint16Array, order: Uint32Array): Uint16Array {
  const out = new Uint16Array(order.length);
  for (let i = 0; i < order.length; i++) out[i] = values[order[i]!]!;
  return out;
}

export function pickLongs(values: Uint32Array, order: Uint32Array): Uint32Array {
  const out = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) out[i] = values[order[i]!]!;
  return out;
}

/** Codes under new numbers, `next[code]`, of which there are `count`, in a new order. */
export function pickRecoded(codes: Codes, next: Uint32Array, count: number, order: Uint32Array): Codes {
  if (codes instanceof Uint8Array && count <= 0x100) return pickRecodedBytes(codes, next, order);
  const make = count <= 0x100 ? Uint8Array : count <= 0x1_0000 ? Uint16Array : Uint32Array;
  const out = new make(order.length);
  for (let i = 0; i < order.length; i++) out[i] = next[codes[order[i]!]!]!;
  return out;
}

function pickRecodedBytes(codes: Uint8Array, next: Uint32Array, order: Uint32Array): Uint8Array {
  const out = new Uint8Array(order.length);
  for (let i = 0; i < order.length; i++) out[i] = next[codes[order[i]!]!]!;
  return out;
}
