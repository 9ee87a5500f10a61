import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateFile } from '../../src/sample/generateFile';
import { type Measured, measurements, take } from './measurements';

/** Runs of each measurement, each in a process of its own; the median is kept. */
const repeats = Number(process.env.BENCH_REPEATS ?? 5);
const rows = Number(process.env.BENCH_ROWS ?? 1_200_000);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

async function main(): Promise<void> {
  const [mode, file] = process.argv.slice(2);
  if (mode && file) {
    process.stdout.write(JSON.stringify(await take(mode, file)));
    return;
  }
  const log = await sample();
  const megabytes = statSync(log).size / 1e6;
  const found = Object.fromEntries(
    Object.keys(measurements).map((name) => {
      const runs = Array.from({ length: repeats }, (): Measured => {
        const out = execFileSync(process.execPath, ['--expose-gc', __filename, name, log], {
          encoding: 'utf8',
          maxBuffer: 1e8,
        });
        return JSON.parse(out) as Measured;
      });
      const keys = Object.keys(runs[0] ?? {});
      const medians = Object.fromEntries(
        keys.map((key) => [key, Math.round(10 * median(runs.map((run) => run[key] ?? Number.NaN))) / 10]),
      );
      process.stdout.write(
        `${name}\n${keys.map((key) => `  ${key.padEnd(44)} ${String(medians[key]).padStart(10)}`).join('\n')}\n`,
      );
      return [name, medians];
    }),
  );
  const [cpu] = os.cpus();
  const results = {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cpu: cpu?.model,
      cores: os.cpus().length,
      memoryGB: Math.round(os.totalmem() / 2 ** 30),
      node: process.version,
      platform: process.platform,
    },
    log: { preset: 'case-study', rows, megabytes: Math.round(megabytes) },
    repeats,
    medians: found,
  };
  writeFileSync(path.join('test', 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
}

async function sample(): Promise<string> {
  const folder = path.join('out', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `case-study-${rows}.jsonl`);
  if (!existsSync(file)) await generateFile({ preset: 'case-study', file, rows, format: 'jsonl' });
  return file;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
