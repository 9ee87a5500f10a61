import type { MauWindow } from '../model/calendar';
import type { LogInfo } from '../model/logInfo';
import type { Query, ResultTable } from '../model/query';
import type { RoleOverrides } from '../model/roles';

export interface OpenRequest {
  /** Paths on the disk of the machine that runs the worker. */
  readonly files: readonly string[];
  readonly overrides: RoleOverrides;
  /** A zone, or `auto`: the log's own zone, else UTC. */
  readonly timeZone: string;
  readonly window: MauWindow;
}

export interface GenerateRequest {
  readonly preset: 'case-study' | 'small';
  readonly file: string;
  readonly rows?: number;
  readonly users?: number;
  readonly days?: number;
  readonly seed?: number;
  readonly format: 'jsonl' | 'csv' | 'tsv';
}

export interface SqlResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** True where more rows were left unread. */
  readonly truncated: boolean;
}

export interface LoadProgress {
  readonly phase: 'reading' | 'arranging' | 'writing';
  readonly bytes: number;
  readonly totalBytes: number;
  readonly records: number;
}

/** Host → worker: each call has one answer. */
export interface EngineCalls {
  /** Reads the files and makes them the open log, in place of any other. */
  open: { in: OpenRequest; out: LogInfo };
  /** Answers queries over the open log, in order. */
  query: { in: { readonly queries: readonly Query[] }; out: { readonly tables: readonly ResultTable[] } };
  /** Writes a sample log with the generator; progress events count its records. */
  generate: { in: GenerateRequest; out: { readonly file: string; readonly records: number; readonly bytes: number } };
  /** Runs one read-only statement over the star schema. */
  sql: { in: { readonly statement: string; readonly limit: number }; out: SqlResult };
}

/** Worker → host, without an answer. */
export interface EngineEvents {
  progress: LoadProgress;
  /** The star schema in sql.js: rows inserted of rows in all. */
  star: { readonly rows: number; readonly of: number };
}
