import { hotCell, published } from './world';

/**
 * Whole numbers of errors by cell, `total` in all: the hot cell gets its published share, the others what is left in
 * proportion to the `errors` that they have by nature, but none so much that it comes near the hot one.
 */
export function quotas(errors: readonly number[], total: number): number[] {
  const hot = Math.round(published.hotShare * total);
  const cap = published.coolShareCap * total;
  const shares = errors.map((_, cell) => (cell === hotCell ? hot : cap));
  // One more each, so that a cell without errors in a short log can still take its part.
  const natural = errors.map((n) => n + 1);
  const open = new Set(errors.keys());
  open.delete(hotCell);
  let room = total - hot;
  for (let settled = false; !settled; ) {
    settled = true;
    const scale = room / [...open].reduce((sum, cell) => sum + (natural[cell] ?? 0), 0);
    for (const cell of [...open]) {
      const share = (natural[cell] ?? 0) * scale;
      shares[cell] = Math.min(cap, share);
      if (share <= cap) continue;
      open.delete(cell);
      room -= cap;
      settled = false;
    }
  }
  return wholes(shares);
}

/** Rounds so that the sum is kept: each number carries its fraction on to the next. */
function wholes(shares: readonly number[]): number[] {
  let before = 0;
  return shares.map((share) => {
    const from = Math.round(before);
    before += share;
    return Math.round(before) - from;
  });
}
