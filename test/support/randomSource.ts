/** A seeded source of random numbers in [0, 1): mulberry32. */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number in [0, below). */
export const pickIndex = (random: () => number, below: number): number => Math.floor(random() * below);

/** One of the values. */
export function pickOne<T>(random: () => number, values: readonly T[]): T {
  const value = values[pickIndex(random, values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}
