/**
 * How many times as likely something unseen would have to make both the exposure and the harm to explain a ratio of
 * risks away; 1 where there is none. Source: VanderWeele and Ding, Annals of Internal Medicine 167 (2017) 268–274.
 */
export function eValue(riskRatio: number): number {
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return ratio + Math.sqrt(ratio * (ratio - 1));
}
