import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { peersFolder } from './installPeers';
import { dependencies } from './package.json';

/** The name of the side in tables and results. */
export const duckdbName = 'DuckDB';
export const duckdbVersion = dependencies['@duckdb/node-api'];

/** What the benchmarks and the oracle use of @duckdb/node-api. It is typed here because the project is checked without it. */
export interface DuckdbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{
    getRows(): readonly (readonly unknown[])[];
    /** Counts are of type bigint. */
    getRowObjectsJS(): readonly Readonly<Record<string, unknown>>[];
  }>;
}

interface DuckdbPackage {
  readonly DuckDBInstance: {
    create(file: string, config: Readonly<Record<string, string>>): Promise<{ connect(): Promise<DuckdbConnection> }>;
  };
}

/** A database in memory that works on all cores. */
export async function openDuckdb(): Promise<DuckdbConnection> {
  const load = createRequire(path.resolve(peersFolder, 'package.json'));
  const { DuckDBInstance } = load('@duckdb/node-api') as DuckdbPackage;
  const instance = await DuckDBInstance.create(':memory:', { threads: String(availableParallelism()) });
  return instance.connect();
}

/** The one number that a query gives. */
export async function duckdbNumber(db: DuckdbConnection, sql: string): Promise<number> {
  const rows = (await db.runAndReadAll(sql)).getRows();
  return Number(rows[0]?.[0]);
}

export const sqlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
