import { writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CaseResult } from './caseResult';
import { summaryOf } from './summary';

const file = path.join('test', 'eval', 'results.json');

/** Keeps the scores of the newest evaluation: of all its cases, and by scenario. */
export function keepResults(results: readonly CaseResult[], words: readonly string[]): void {
  const ids = [...new Set(results.map(({ choice }) => choice.id))];
  const kept = {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      cores: os.availableParallelism(),
      memoryGB: Math.round(os.totalmem() / 2 ** 30),
      platform: process.platform,
    },
    asked: words.join(' '),
    seeds: [...new Set(results.map(({ choice }) => choice.seed))].sort((a, b) => a - b),
    all: summaryOf(results),
    scenarios: Object.fromEntries(ids.map((id) => [id, summaryOf(results.filter(({ choice }) => choice.id === id))])),
  };
  writeFileSync(file, formatted(kept));
}

/** As biome formats it: a list of numbers on one line; shares to four digits. */
const formatted = (kept: object): string =>
  `${JSON.stringify(kept, (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value), 2).replace(
    /\[\s+([^[\]{}"]+?)\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  )}\n`;
