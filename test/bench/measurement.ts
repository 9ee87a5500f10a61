import type { SampleLog } from './sampleLog';

/** What one run gives: numbers by name, the unit in the name. Sides are compared by the names they share. */
export type Measured = Readonly<Record<string, number>>;

/** One run of one side on a log, in a process of its own. */
export type Run = (file: string, log: SampleLog) => Promise<Measured>;

/** One question about speed or size, asked of Log Health and of its peers. */
export interface Measurement {
  /** What `npm run bench -- NAME` calls it. */
  readonly name: string;
  readonly what: string;
  readonly log: SampleLog;
  /** Rounds. Each runs every side once, one after the other, so that a busy moment of the machine hits all of them. */
  readonly rounds: number;
  /** True where it takes minutes or gigabytes: then it runs only when named in full, or with BENCH_LARGE=1. */
  readonly large?: boolean;
  readonly ours: Run;
  readonly peers: Readonly<Record<string, Run>>;
}
