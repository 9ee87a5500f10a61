import type { Codes } from '../../model/columns';

/** Writes codes under new numbers, `next[code]`, into another array from `at` on. */
export function recode(codes: Codes, next: Uint32Array, into: Codes, at: number): void {
  if (isIdentity(next)) {
    into.set(codes, at);
    return;
  }
  if (codes instanceof Uint8Array && into instanceof Uint8Array) recodeBytes(codes, next, into, at);
  else if (codes instanceof Uint16Array && into instanceof Uint16Array) recodeWords(codes, next, into, at);
  else for (let i = 0; i < codes.length; i++) into[at + i] = next[codes[i]!]!;
}

// One function a kind of array: a loop that has met several kinds is compiled well for none.
function recodeBytes(codes: Uint8Array, next: Uint32Array, into: Uint8Array, at: number): void {
  for (let i = 0; i < codes.length; i++) into[at + i] = next[codes[i]!]!;
}

function recodeWords(codes: Uint16Array, next: Uint32Array, into: Uint16Array, at: number): void {
  for (let i = 0; i < codes.length; i++) into[at + i] = next[codes[i]!]!;
}

function isIdentity(next: Uint32Array): boolean {
  for (let code = 0; code < next.length; code++) if (next[code] !== code) return false;
  return true;
}
