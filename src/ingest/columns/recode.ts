import type { Codes } from '../../model/columns';

/** Writes codes under new numbers, `next[code]`, into another array from `at` on. */
export function recode(codes: Codes, next: Uint32Array, into: Codes, at: number): void {
  if (isIdentity(next)) {
    into.set(codes, at);
    return;
  }
  for (let i = 0; i < codes.length; i++) into[at + i] = next[codes[i]!]!;
}

function isIdentity(next: Uint32Array): boolean {
  for (let code = 0; code < next.length; code++) if (next[code] !== code) return false;
  return true;
}
