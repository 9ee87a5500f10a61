/** Numbers within (0, 1), never 0 or 1: 32 bits each. */
export type Random = () => number;

/**
 * An independent stream of random numbers for a seed, a purpose and an index within it (a user, say).
 * Source: sfc32 of PractRand by Chris Doty-Humphrey, public domain.
 */
export function random(seed: number, purpose: number, index = 0): Random {
  let a = seed >>> 0;
  let b = Math.floor(seed / 2 ** 32) ^ Math.imul(purpose + 1, 0x9e3779b9);
  let c = index;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}
