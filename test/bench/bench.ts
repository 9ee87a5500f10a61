// `npm run bench [-- NAME…]`: measures, prints, and keeps what it found in results.json.
import { statSync } from 'node:fs';
import { duckdbName } from './duckdb';
import { installPeers } from './installPeers';
import type { Measurement } from './measurement';
import { chosen, measurements } from './measurements';
import { inOwnProcess, measure, sidesOf } from './ownProcess';
import { keep, resultOf } from './results';
import { resultTable } from './resultTable';
import { readyLog } from './sampleLog';
import { runsOf } from './summary';

/** Set for a quick try, on fewer rows or in fewer rounds, which is not kept. */
const quick = process.env.BENCH_ROWS !== undefined || process.env.BENCH_ROUNDS !== undefined;

async function main([first, ...rest]: readonly string[]): Promise<void> {
  if (first === '--ready') return ready(rest);
  if (first === '--run') return run(rest);
  const asked = chosen(first === undefined ? [] : [first, ...rest], process.env.BENCH_LARGE === '1');
  if (asked.some(({ peers }) => duckdbName in peers)) installPeers();
  for (const measurement of asked) rounds(measurement);
}

function rounds(measurement: Measurement): void {
  const { name } = measurement;
  // Made ready by another process: on Linux the memory that this one takes counts as the least of its children's peaks.
  const file = inOwnProcess(['--ready', name]);
  const sides = Object.keys(sidesOf(measurement));
  const count = Number(process.env.BENCH_ROUNDS ?? measurement.rounds);
  const taken = Array.from({ length: count }, () => sides.map((side) => inOwnProcess(['--run', name, side, file])));
  const bySide = sides.map((side, i) => [side, taken.map((round) => JSON.parse(round[i] ?? ''))]);
  const result = resultOf(measurement, statSync(file).size, runsOf(Object.fromEntries(bySide)));
  process.stdout.write(resultTable(result));
  if (!quick) keep(name, result);
}

async function ready([name]: readonly string[]): Promise<void> {
  process.stdout.write(await readyLog(named(name).log));
}

async function run([name, side = '', file = '']: readonly string[]): Promise<void> {
  const measurement = named(name);
  const take = sidesOf(measurement)[side];
  if (!take) throw new RangeError(`${name} has no side "${side}"`);
  process.stdout.write(JSON.stringify(await measure(take, file, measurement.log)));
}

function named(name: string | undefined): Measurement {
  const found = measurements.find((measurement) => measurement.name === name);
  if (!found) throw new RangeError(`no measurement is named "${name}"`);
  return found;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
