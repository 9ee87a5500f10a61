import type { Codes } from '../../model/columns';

/*
 * Values in a new order of rows: that of row i goes to `place[i]`. They are read in sequence and written to as many
 * places as there are users, which caches hold; the other way round each read would miss them. One function a kind of
 * array: a loop that has met several kinds is compiled well for none.
 */

export function placedDoubles(values: Float64Array, place: Uint32Array): Float64Array {
  const out = new Float64Array(place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = values[i]!;
  return out;
}

export function placedBytes(values: Uint8Array, place: Uint32Array): Uint8Array {
  const out = new Uint8Array(place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = values[i]!;
  return out;
}

export function placedWords(values: Uint16Array, place: Uint32Array): Uint16Array {
  const out = new Uint16Array(place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = values[i]!;
  return out;
}

export function placedLongs(values: Uint32Array, place: Uint32Array): Uint32Array {
  const out = new Uint32Array(place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = values[i]!;
  return out;
}

/** Codes under new numbers, `next[code]`, of which there are `count`. */
export function placedCodes(codes: Codes, next: Uint32Array, count: number, place: Uint32Array): Codes {
  if (codes instanceof Uint8Array && count <= 0x100) return placedByteCodes(codes, next, place);
  const make = count <= 0x100 ? Uint8Array : count <= 0x1_0000 ? Uint16Array : Uint32Array;
  const out = new make(place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = next[codes[i]!]!;
  return out;
}

function placedByteCodes(codes: Uint8Array, next: Uint32Array, place: Uint32Array): Uint8Array {
  const out = new Uint8Array(place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = next[codes[i]!]!;
  return out;
}
