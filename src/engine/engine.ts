import type { Query, ResultTable } from '../model/query';

/** Answers queries over the events of one log. All engines give the same numbers; only time and place differ. */
export interface Engine {
  readonly name: 'columnar' | 'sqlite';
  /**
   * Counts the parts of queries, by group; the tables are in the order of the queries. What is asked for together is
   * counted together, so that a panel asks once for all its cells.
   * @throws Error naming an unknown dimension, or a grouping of too many groups.
   * @throws the signal's reason once it is aborted.
   */
  runAll(queries: readonly Query[], signal?: AbortSignal): Promise<readonly ResultTable[]>;
  /** `runAll` of one query. */
  run(query: Query, signal?: AbortSignal): Promise<ResultTable>;
  /** Gives back its memory. */
  close(): void;
}
