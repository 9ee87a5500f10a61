import type { Query, ResultTable } from '../model/query';

/** Answers queries over the events of one log. All engines give the same numbers; only time and place differ. */
export interface Engine {
  readonly name: 'columnar' | 'sqlite';
  /**
   * Counts the parts of a query, by group.
   * @throws Error naming an unknown dimension, or a grouping of too many groups.
   * @throws the signal's reason once it is aborted.
   */
  run(query: Query, signal?: AbortSignal): Promise<ResultTable>;
  /** Gives back its memory. */
  close(): void;
}
