import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import type { Reading } from '../../../src/ingest/reading/finishReading';
import { type ReadOptions, readLog } from '../../../src/ingest/readLog';
import type { RoleOverrides } from '../../../src/model/roles';

/** A folder for the logs of one test file, gone at its end. */
export function logFolder(): {
  /** Writes a log, gives its path. */
  write: (name: string, content: string | Uint8Array) => string;
  /** Writes a log and reads it. */
  read: (name: string, content: string | Uint8Array, options?: Partial<ReadOptions>) => Promise<Reading>;
  folder: string;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'log-health-ingest-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  return { folder, write, read: (name, content, options = {}) => readFiles([write(name, content)], options) };
}

/** Reads files without progress or abort. */
export const readFiles = (files: readonly string[], options: Partial<ReadOptions> = {}): Promise<Reading> =>
  readLog(files, { overrides: {}, ...options }, () => {}, new AbortController().signal);

export const overriding = (overrides: RoleOverrides): Partial<ReadOptions> => ({ overrides });

/** The values of a dimension, the user or another coded field, row by row; `null` where absent. */
export function valuesOf(
  column: { values: readonly string[]; codes: ArrayLike<number> } | null | undefined,
): (string | null)[] {
  if (!column) throw new Error('there is no such column');
  return Array.from(column.codes, (code) => (code === 0 ? null : (column.values[code - 1] ?? null)));
}

export const dimensionOf = ({ columns }: Reading, field: string): (string | null)[] =>
  valuesOf(columns.dimensions.find((dimension) => dimension.field === field));
