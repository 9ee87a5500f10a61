import type { UserDays } from '../../../../src/diagnosis/userDays/userDays';

/** User-days of which nothing but their users is of interest: so many of each. */
export function unitDays(counts: readonly number[]): UserDays {
  const start = Uint32Array.from([0, ...counts]);
  for (let user = 0; user < counts.length; user++) start[user + 1]! += start[user]!;
  const entries = start.at(-1)!;
  return {
    users: counts.length,
    days: 1,
    start,
    day: new Uint16Array(entries),
    events: new Uint32Array(entries).fill(1),
    errors: new Uint32Array(entries),
    firstFailed: new Uint8Array(entries),
    row: Uint32Array.from({ length: entries }, (_, i) => i),
  };
}

/** The result of steps, taken at once. */
export function taken<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
