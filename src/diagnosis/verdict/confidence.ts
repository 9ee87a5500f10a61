import type { Judgement } from './judge';

/** Logs of which the truth is known, by which it is calibrated; 0: not calibrated. */
export const calibratedOn = 0;

/** How often a verdict that is told with such a chance is right. */
export const confidenceOf = ({ verdict, chances }: Judgement): number =>
  Math.min(0.99, Math.max(0.05, chances[verdict]));
