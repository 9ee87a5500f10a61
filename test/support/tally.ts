export interface Failure {
  readonly stage: string;
  readonly title: string;
  readonly detail: string;
}

/** What a stage of the test run, or all of it, came to. */
export interface Tally {
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
  /** What failed at first and passed at the second try. */
  readonly unsteady: readonly Failure[];
}

export const nothing: Tally = { passed: 0, skipped: 0, failures: [], unsteady: [] };

export function plus(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
    unsteady: [...a.unsteady, ...b.unsteady],
  };
}

/** The last line of `npm test`; other programs read it. */
export function summaryLine({ passed, skipped, failures }: Tally): string {
  return `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
