/** FNV-1a over the bytes [start, end), going on from another hash. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, from = 0x811c9dc5): number {
  let hash = from;
  for (let p = start; p < end; p++) hash = Math.imul(hash ^ (bytes[p] ?? 0), 0x01000193);
  return hash;
}

/** A hash whose every bit depends on every bit of the number. Source: the finalizer of MurmurHash3. */
export function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
