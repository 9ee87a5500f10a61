import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { duckdbVersion } from './duckdb';
import type { Measured, Measurement } from './measurement';
import { mediansOf, type Runs, ratiosOf } from './summary';

/** What the repository keeps of one measurement: of its newest run, whole. */
export interface Result {
  readonly what: string;
  readonly date: string;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly log: { readonly name: string; readonly rows: number; readonly megabytes: number };
  readonly medians: Readonly<Record<string, Measured>>;
  /** Log Health's number as a multiple of the peer's, by peer. */
  readonly ratios: Readonly<Record<string, Measured>>;
  readonly runs: Runs;
}

const file = path.join('test', 'bench', 'results.json');

export function resultOf({ what, log }: Measurement, bytes: number, runs: Runs): Result {
  return {
    what,
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: os.cpus()[0]?.model ?? 'unknown',
      cores: os.availableParallelism(),
      memoryGB: Math.round(os.totalmem() / 2 ** 30),
      platform: process.platform,
    },
    versions: { node: process.version, duckdb: duckdbVersion },
    log: { name: log.name, rows: log.rows, megabytes: Math.round(bytes / 1e6) },
    medians: mediansOf(runs),
    ratios: ratiosOf(runs),
    runs,
  };
}

/** Writes a result in place of the measurement's last one. Those of other measurements stay. */
export function keep(name: string, result: Result): void {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Result>) : {};
  writeFileSync(file, `${formatted({ ...kept, [name]: result })}\n`);
}

/** As biome formats it: a list of numbers on one line. */
const formatted = (results: Readonly<Record<string, Result>>): string =>
  JSON.stringify(results, null, 2).replace(
    /\[\s+([^[\]{}"]+?)\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  );
