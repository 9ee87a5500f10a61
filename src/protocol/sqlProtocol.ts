import type { SqlResult } from '../model/sqlResult';
import type { FactRows, StarShape, StarSource } from '../model/starSource';

/** Engine worker → SQL worker, which holds the star schema of one log at one moment. */
export interface SqlCalls {
  /** Fills the star schema, once; its rows are asked for. */
  fill: { in: StarShape; out: Record<never, never> };
  /** Runs one read-only statement. */
  run: { in: { readonly statement: string; readonly limit: number }; out: SqlResult };
  /** Writes the star schema to a file as a database of SQLite. */
  save: { in: { readonly file: string }; out: { readonly bytes: number } };
}

/** SQL worker → engine worker, while it fills the star schema. */
export interface StarCalls {
  texts: {
    in: { readonly of: 'users' | number; readonly from: number };
    out: Awaited<ReturnType<StarSource['texts']>>;
  };
  facts: { in: { readonly from: number }; out: FactRows };
}

/** SQL worker → engine worker, without an answer. */
export interface SqlEvents {
  filling: { readonly phase: 'facts' | 'indexes'; readonly rows: number };
}
