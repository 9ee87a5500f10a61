import { createReadStream, existsSync, mkdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { generateFile } from '../../src/sample/generateFile';

export const sampleRows = Number(process.env.BENCH_ROWS ?? 1_200_000);

/** A log to measure on, written once into out/bench. */
export interface SampleLog {
  readonly name: string;
  readonly rows: number;
  /** About how many bytes it takes. */
  readonly bytes: number;
  write(file: string): Promise<unknown>;
}

/** The case study's log with more rows. */
export function caseStudy(rows: number, format: 'jsonl' | 'csv'): SampleLog {
  return {
    name: `case-study-${rows}.${format}`,
    rows,
    bytes: rows * (format === 'jsonl' ? 165 : 70),
    write: (file) => generateFile({ preset: 'case-study', file, rows, format }),
  };
}

/**
 * The log as a file, written if it is not there, and read once, so that no run waits for the disk.
 * @throws Error where the disk has no room for it.
 */
export async function readyLog(log: SampleLog): Promise<string> {
  const folder = path.join('out', 'bench');
  const file = path.join(folder, log.name);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < 1.5 * log.bytes)
      throw new Error(`${file} takes ${Math.ceil(log.bytes / 1e6)} MB and the disk has less room; free some`);
    await log.write(file);
  }
  for await (const _ of createReadStream(file, { highWaterMark: 2 ** 20 }));
  return file;
}
