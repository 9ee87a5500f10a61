/** The density of a normal number with this standard deviation. */
const density = (x: number, sd: number): number => Math.exp(-((x / sd) ** 2) / 2) / sd;

/**
 * How many times as likely an estimate is if there is an effect of about this size as if there is none: the Bayes factor
 * of a normal prior. Source: J. Wakefield, Bayes factors for genome-wide association studies, Genetic Epidemiology 33
 * (2009) 79–86.
 */
export const bayesFactor = (mid: number, error: number, usual: number): number =>
  Number.isFinite(error) && error > 0
    ? density(mid, Math.hypot(error, usual)) / Math.max(1e-300, density(mid, error))
    : 1;

/** The chance of a claim after a factor, given that before it. */
export const believed = (prior: number, factor: number): number => {
  const odds = (prior / (1 - prior)) * Math.min(1e12, factor);
  return odds / (1 + odds);
};
