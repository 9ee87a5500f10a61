import { logFactorial } from './logFactorial';

/** Errors of some events. */
export interface ErrorCounts {
  readonly events: number;
  readonly errors: number;
}

/** Terms below this share of their sum change no digit of it. */
const negligible = 1e-17;

/**
 * The two-sided p-value of Fisher's exact test that a group of a total has the error rate of the rest of it: twice the
 * smaller tail of the hypergeometric distribution, at most 1. It is exact for any counts, small ones too.
 * Source: R. A. Fisher, Statistical Methods for Research Workers, 5th ed. (1934), § 21.02; doubled as in M. P. Fay,
 * "Confidence intervals that match Fisher's exact or Blaker's exact tests", Biostatistics 11 (2010) 373–374.
 */
export function fisherExact(group: ErrorCounts, total: ErrorCounts): number {
  const here = Math.exp(logPoint(group, total));
  const step = group.errors * total.events >= group.events * total.errors ? 1 : -1;
  const beyond = here * outward(group, total, step);
  return Math.min(1, 2 * Math.min(here + beyond, 1 - beyond));
}

/** ln of the chance of exactly these errors. */
function logPoint({ events, errors }: ErrorCounts, total: ErrorCounts): number {
  const successes = total.events - total.errors;
  return logChoose(total.errors, errors) + logChoose(successes, events - errors) - logChoose(total.events, events);
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** The chances of more errors (of fewer, with step −1), as a multiple of the chance of exactly these. */
function outward(group: ErrorCounts, total: ErrorCounts, step: 1 | -1): number {
  const others = total.events - total.errors - group.events;
  let sum = 0;
  let term = 1;
  for (let k = group.errors; term > negligible * sum; k += step) {
    const up = (total.errors - k) * (group.events - k);
    const down = k * (others + k);
    term *= step === 1 ? up / ((k + 1) * (others + k + 1)) : down / ((total.errors - k + 1) * (group.events - k + 1));
    sum += term;
  }
  return sum;
}
