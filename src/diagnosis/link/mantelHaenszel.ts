/** A table of two rows: exposed and others, each with those whom it befell. */
export interface Table {
  readonly exposed: number;
  readonly exposedHit: number;
  readonly others: number;
  readonly othersHit: number;
}

/**
 * The ratio of risks, and that of odds, that strata have in common; `null` where nobody of the others is hit.
 * Source: Mantel and Haenszel, JNCI 22 (1959) 719–748; for risks Rothman and Greenland, Modern Epidemiology, chapter 15.
 */
export function mantelHaenszel(tables: readonly Table[]): { readonly risk: number; readonly odds: number } | null {
  let [riskTop, riskBelow, oddsTop, oddsBelow] = [0, 0, 0, 0];
  for (const { exposed, exposedHit, others, othersHit } of tables) {
    const all = exposed + others;
    if (all === 0) continue;
    riskTop += (exposedHit * others) / all;
    riskBelow += (othersHit * exposed) / all;
    oddsTop += (exposedHit * (others - othersHit)) / all;
    oddsBelow += (othersHit * (exposed - exposedHit)) / all;
  }
  return riskBelow > 0 && oddsBelow > 0 ? { risk: riskTop / riskBelow, odds: oddsTop / oddsBelow } : null;
}
