import { appendFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { WorkerClient } from '../../src/host/workerClient';
import type { EngineEvents } from '../../src/protocol/engineProtocol';
import { generateFile } from '../../src/sample/generateFile';
import { HeldLog } from '../../src/worker/heldLog';
import { openLog } from '../../src/worker/openLog';
import { writeLog } from '../support/logWriter';
import { repoRoot } from '../support/repoRoot';
import { startSql } from '../support/startSql';
import type { Measured } from './measurement';
import { quantile } from './quantile';

/** Some lines of the log once more. */
async function linesOf(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8');
  return text.slice(-4_000_000).split('\n').slice(1, -1);
}

/** What following a log of 1.2 million events costs, and how many lines a second it keeps up with. */
export async function tailRate(): Promise<Measured> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tail-rate-'));
  try {
    const file = path.join(folder, 'logins.jsonl');
    await generateFile({ preset: 'case-study', file, format: 'jsonl' });
    const lines = await linesOf(file);
    return { ...(await updates(file, lines)), ...(await latencies(file, lines)), ...(await flood(file)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

const request = (file: string) => ({ files: [file], overrides: {}, timeZone: 'auto', window: 'rolling30' }) as const;

/** What the worker does after some lines were written: reads them, and makes the facts with them. */
async function updates(file: string, lines: readonly string[]): Promise<Measured> {
  const log = await openLog(request(file), () => {}, new AbortController().signal);
  const held = new HeldLog(log, 'rolling30', { start: startSql, onProgress: () => {} });
  await held.grow();
  const taken: Record<string, number> = {};
  for (const count of [1, 10_000]) {
    const times: number[] = [];
    const processor: number[] = [];
    for (let i = 0; i < 9; i++) {
      appendFileSync(file, text(lines.slice(0, count)));
      const start = performance.now();
      const { user } = process.cpuUsage();
      await held.grow();
      times.push(performance.now() - start);
      processor.push((process.cpuUsage().user - user) / 1000);
    }
    taken[`update by ${count} lines (ms)`] = quantile(times, 0.5);
    taken[`update by ${count} lines, processor time (ms)`] = quantile(processor, 0.5);
  }
  held.close();
  return taken;
}

async function followed(file: string) {
  const client = new WorkerClient(() => new Worker(path.join(repoRoot, 'dist', 'worker.js')));
  const info = await client.call('open', { log: 1, ...request(file) });
  if ('tooLarge' in info) throw new Error(info.message);
  const { source } = info;
  await client.call('follow', { log: 1, on: true });
  let records = source.records;
  let heard = (_: number): void => {};
  client.grown.listen(({ info }: EngineEvents['grown']) => {
    records = info.source.records;
    heard(records);
  });
  const reach = (count: number): Promise<void> =>
    new Promise((resolve) => {
      heard = (now) => {
        if (now >= count) resolve();
      };
      heard(records);
    });
  return { client, reach, first: records };
}

/** From a write to the word that the engine holds it. */
async function latencies(file: string, lines: readonly string[]): Promise<Measured> {
  const { client, reach, first } = await followed(file);
  await wait(6000);
  const times: number[] = [];
  for (let i = 0; i < 40; i++) {
    await wait(300 + ((i * 97) % 400));
    const start = performance.now();
    appendFileSync(file, text(lines.slice(i, i + 10)));
    await reach(first + 10 * (i + 1));
    times.push(performance.now() - start);
  }
  client.stop();
  return { 'write to grown, median (ms)': quantile(times, 0.5), 'write to grown, p95 (ms)': quantile(times, 0.95) };
}

/** A process writes as fast as it can, for three seconds. */
async function flood(file: string): Promise<Measured> {
  const { client, reach, first } = await followed(file);
  const start = performance.now();
  const { events } = await writeLog(file, 0, [{ do: 'flood', ms: 3000, like: file }]);
  const written = performance.now();
  await reach(first + events);
  const end = performance.now();
  client.stop();
  return {
    'lines written (per second)': (events / (written - start)) * 1000,
    'lines followed (per second)': (events / (end - start)) * 1000,
    'behind at the end (ms)': end - written,
  };
}
