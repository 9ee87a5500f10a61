import type { Arguments } from './arguments';
import type { LoadedLog, LoadOptions } from './loadedLog';
import type { Value } from './textTable';

/** What a command answers: JSON in shapes that scripts may rely on, and the same for people, as lines above a table. */
export interface Report {
  readonly json: unknown;
  readonly notes: readonly string[];
  readonly table: readonly (readonly Value[])[];
  /** Lines in the place of the table. */
  readonly lines?: readonly string[];
}

/** Answers a command. The log is read on demand, so that a wrong call is told before. @throws UsageError, ReadError */
export type Reporter = (
  given: Arguments,
  load: (files: readonly string[]) => Promise<LoadedLog>,
  wasm: LoadOptions['wasm'],
) => Promise<Report>;
