/** Points of a fit, by rising x: from each x on, y. */
export type Steps = readonly (readonly [x: number, y: number])[];

/**
 * The rising line of steps that is nearest to some points: neighbours that fall are pooled until none do. Source: the
 * pool adjacent violators algorithm, M. Ayer and others, Annals of Mathematical Statistics 26 (1955); for confidences
 * B. Zadrozny and C. Elkan, KDD 2002. A pool tells its mean x; one of few points is pulled towards half.
 */
export function isotonic(points: readonly { readonly x: number; readonly y: number }[], fewest = 1): Steps {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  const pools: { n: number; x: number; y: number }[] = [];
  for (let i = 0; i < sorted.length; i += fewest) {
    const part = sorted.slice(i, i + fewest);
    const sum = (of: (point: { x: number; y: number }) => number): number =>
      part.reduce((all, one) => all + of(one), 0);
    pools.push({ n: part.length, x: sum(({ x }) => x), y: sum(({ y }) => y) });
    for (;;) {
      const [last, before] = [pools.at(-1), pools.at(-2)];
      if (!last || !before || before.y / before.n < last.y / last.n) break;
      pools.splice(-2, 2, { n: before.n + last.n, x: before.x + last.x, y: before.y + last.y });
    }
  }
  return pools.map(({ n, x, y }) => [x / n, (y + 1) / (n + 2)] as const);
}
