import type { Codes } from '../../model/columns';

/** Codes by which others are replaced: `next` says by which. */
export function recoded(codes: Codes, next: Uint32Array): Uint32Array {
  const out = new Uint32Array(codes.length);
  for (let i = 0; i < out.length; i++) out[i] = next[codes[i]!]!;
  return out;
}
