import type { Codes } from '../../model/columns';
import type { SpareRoom } from './spareRoom';

/*
 * Values in a new order of rows: that of row i goes to `place[i]`. They are read in sequence and written to as many
 * places as there are users, which caches hold; the other way round each read would miss them. One function a kind of
 * array: a loop that has met several kinds is compiled well for none.
 */

export function placedDoubles(values: Float64Array, place: Uint32Array, room: SpareRoom): Float64Array {
  const out = room.array(Float64Array, place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = values[i]!;
  return out;
}

export function placedBytes(values: Uint8Array, place: Uint32Array, room: SpareRoom): Uint8Array {
  const out = room.array(Uint8Array, place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = values[i]!;
  return out;
}

export function placedWords(values: Uint16Array, place: Uint32Array, room: Pick<SpareRoom, 'array'>): Uint16Array {
  const out = room.array(Uint16Array, place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = values[i]!;
  return out;
}

export function placedLongs(values: Uint32Array, place: Uint32Array, room: Pick<SpareRoom, 'array'>): Uint32Array {
  const out = room.array(Uint32Array, place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = values[i]!;
  return out;
}

/** Codes under new numbers, `next[code]`, of which there are `count`. */
export function placedCodes(
  codes: Codes,
  next: Uint32Array,
  count: number,
  place: Uint32Array,
  room: SpareRoom,
): Codes {
  if (codes instanceof Uint8Array && count <= 0x100) return placedByteCodes(codes, next, place, room);
  const kind = count <= 0x100 ? Uint8Array : count <= 0x1_0000 ? Uint16Array : Uint32Array;
  const out: Codes = room.array<Codes>(kind, place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = next[codes[i]!]!;
  return out;
}

function placedByteCodes(codes: Uint8Array, next: Uint32Array, place: Uint32Array, room: SpareRoom): Uint8Array {
  const out = room.array(Uint8Array, place.length);
  for (let i = 0; i < place.length; i++) out[place[i]!] = next[codes[i]!]!;
  return out;
}
