/** A level of exposure: its share of all who were harmed, and how many times as likely harm is there, adjusted. */
export interface ExposureLevel {
  readonly shareOfHarmed: number;
  readonly riskRatio: number;
}

/**
 * The share of all harm that would not be without the exposure: Σ shares × (1 − 1 / ratio). Unlike Levin's formula it
 * holds for adjusted ratios. Source: Miettinen, Am J Epidemiol 99 (1974) 325–332; of several levels Bruzzi and others,
 * ibid. 122 (1985) 904–914.
 */
export const attributableShare = (levels: readonly ExposureLevel[]): number =>
  levels.reduce(
    (sum, { shareOfHarmed, riskRatio }) => sum + (riskRatio > 0 ? shareOfHarmed * (1 - 1 / riskRatio) : 0),
    0,
  );
