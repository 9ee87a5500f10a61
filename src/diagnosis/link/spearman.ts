import type { Random } from '../../model/random';

/** Spearman's correlation of ranks, ties at their mean rank; 0 where one side is all the same. */
export const spearman = (a: readonly number[], b: readonly number[]): number => correlation(ranks(a), ranks(b));

/** The chance of one as low or lower where neither has to do with the other: by all that were drawn, and the one seen. */
export function spearmanBelow(a: readonly number[], b: readonly number[], draws: number, random: Random): number {
  const [left, right] = [ranks(a), ranks(b)];
  const seen = correlation(left, right);
  let asLow = 1;
  for (let draw = 0; draw < draws; draw++) {
    for (let i = right.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [right[i], right[j]] = [right[j]!, right[i]!];
    }
    if (correlation(left, right) <= seen + 1e-12) asLow++;
  }
  return asLow / (draws + 1);
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const rank: number[] = values.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let i = from; i < to; i++) rank[order[i]!] = (from + to + 1) / 2;
    from = to;
  }
  return rank;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (a.length + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (const [i, x] of a.entries()) {
    ab += (x - mean) * (b[i]! - mean);
    aa += (x - mean) ** 2;
    bb += (b[i]! - mean) ** 2;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
