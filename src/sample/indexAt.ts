/** The index whose stretch of the cumulated shares holds `at`, in [0, 1); the last one takes what is left. */
export function indexAt(shares: readonly number[], at: number): number {
  let rest = at;
  for (let i = 0; i < shares.length - 1; i++) {
    rest -= shares[i] ?? 0;
    if (rest < 0) return i;
  }
  return shares.length - 1;
}
