import type { Pace } from './pace';

/** Work over all rows that halts after every stretch of them, so that it can be paced; its result in the end. */
export type Steps<T> = Generator<undefined, T>;

/** Rows between two halts: less than a millisecond of any loop. */
export const stretch = 2 ** 16;

/** Takes the steps, and lets others have the thread between them. @throws the signal's reason once it is aborted. */
export async function paced<T>(steps: Steps<T>, pace: Pace): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (pace.isDue()) await pace.rest();
  }
}
