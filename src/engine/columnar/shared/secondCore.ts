import type { Work } from './work';

/** A pass that another thread may take a part of: see takeShare. */
export interface Job {
  readonly work: Work;
  /** The first row of each user; one more at the end. */
  readonly starts: Uint32Array;
  /** That of the Share. */
  readonly state: Int32Array;
  /** For its tallies, one after the other. */
  readonly sums: Uint32Array;
}

/** A thread on another core that helps to count. */
export interface SecondCore {
  /** Logs of fewer rows are not worth the asking. */
  readonly leastRows: number;
  /** Rows whose users are claimed together. */
  readonly stretchRows: number;
  /** Makes it ready for the jobs of a log of so many rows. */
  ready(rows: number): void;
  /** Lets it begin a job when it has time; `null` where there is no such thread. */
  offer(job: Job): Offer | null;
}

/** What is known of a job that was offered. */
export interface Offer {
  /** Whether the thread has ended before it could end the job. */
  readonly isLost: boolean;
}
