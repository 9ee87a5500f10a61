import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setEnvironmentData, Worker } from 'node:worker_threads';
import type { RangeJob } from '../../../src/ingest/ranges/range';
import type { LogInfo } from '../../../src/model/logInfo';
import type { EngineCalls, EngineEvents, LogTooLarge } from '../../../src/protocol/engineProtocol';
import { Peer } from '../../../src/protocol/peer';
import { threadPort } from '../../../src/protocol/threadPort';
import { readerThreads } from '../../../src/worker/readerThreads';
import { repoRoot } from '../../support/repoRoot';

/** A language in which every text is the English one in brackets. */
function bracketed(): Record<string, string> {
  const texts: Record<string, string | { message: string }> = JSON.parse(
    readFileSync(path.join(repoRoot, 'l10n', 'bundle.l10n.json'), 'utf8'),
  );
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, `‹${typeof text === 'string' ? text : text.message}›`]),
  );
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-language-'));
const asRequested = { overrides: {}, timeZone: 'auto', window: 'rolling30' } as const;

/** Asks a built worker one thing. */
async function asked<T>(ask: (peer: Peer<EngineCalls, Nothing, Nothing, EngineEvents>) => Promise<T>): Promise<T> {
  const worker = new Worker(path.join(repoRoot, 'dist', 'worker.js'));
  try {
    return await ask(new Peer(threadPort(worker), {}));
  } finally {
    await worker.terminate();
  }
}
type Nothing = Record<never, never>;

const open = (file: string): Promise<LogInfo | LogTooLarge> =>
  asked((peer) => peer.call('open', { ...asRequested, log: 1, files: [file] }));

function logOf(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const visits = Array.from({ length: 1500 }, (_, i) =>
  JSON.stringify({
    time: 1_735_689_600_000 + i * 1e6,
    user_id: `u${i % 70}`,
    id: `${i}-${i * 7919}`,
    tier: i % 3 ? 'free' : 'paid',
    level: i % 9 ? 30 : 50,
    path: `/shop/${i % 300}`,
    message: `order ${i} of ${i % 5} things`,
    ms: i * 1.5,
    app: 'shop',
    ...(i % 2 ? { error_code: `E${i % 4}` } : {}),
  }),
);

describe('a worker in another display language', () => {
  before(() => setEnvironmentData('log-health.l10n', bracketed()));
  after(() => {
    setEnvironmentData('log-health.l10n', undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  it('refuses a file in that language', async () => {
    await assert.rejects(open(path.join(folder, 'gone.jsonl')), /‹gone\.jsonl was not found; check the path›$/);
    await assert.rejects(open(logOf('text.txt', ['no log', 'at all'])), /‹text\.txt .*›$/);
  });

  it('gives the reasons of fields and of rejected records in that language', async () => {
    const info = await open(logOf('visits.jsonl', [...visits, '{"time":1', '[1]', '{"time":"when?"}', '{"id":1}']));
    assert.ok('inference' in info);
    const { rejectedReasons } = info.source;
    assert.deepEqual(rejectedReasons.map(({ reason }) => reason).sort(), [
      '‹invalid JSON›',
      '‹no time›',
      '‹not a JSON object›',
      '‹unreadable time›',
    ]);
    const reasons = info.inference.fields.map(({ field, reason }) => `${field}: ${reason}`);
    for (const reason of reasons) assert.match(reason, /^\S+: ‹.*›$/);
    assert.ok(reasons.includes('app: ‹only one value›'), reasons.join('\n'));
    assert.match(reasons.join('\n'), /^time: .*‹99 % of the 1‹,›501 sampled values read as ‹epoch ms››/m);
  });

  it('tells what no role was found for in that language', async () => {
    const info = await open(
      logOf(
        'plain.log',
        visits.map((_, i) => `2025-01-0${(i % 9) + 1} 10:00:00 it went on`),
      ),
    );
    assert.ok('inference' in info);
    assert.match(info.source.format, /^‹.*›$/);
    assert.ok(info.inference.questions.length > 1);
    for (const { text } of info.inference.questions) assert.match(text, /^‹.*›$/);
  });

  it('and so does a thread that reads a part of a log', async () => {
    const file = { path: 'gone', disk: path.join(folder, 'gone'), name: 'gone', size: 9, inode: 1, modified: 0 };
    const form = { entry: null, compression: 'none', charset: 'utf-8', bom: 0 } as const;
    const job: RangeJob = {
      files: [{ ...file, form, formatId: 'jsonl' }],
      plan: { times: ['time'], keep: new Set(), skip: new Map() },
      derivedBy: null,
      options: { chunkBytes: 64, maxRecordBytes: 64 },
      density: 0,
    };
    const thread = readerThreads(path.join(repoRoot, 'dist', 'rangeReader.js'), 1).start();
    try {
      thread.begin(job);
      await assert.rejects(
        thread.read({ file: 0, from: 0, to: 9, before: 'unknown' }),
        /‹gone changed while it was read/,
      );
    } finally {
      thread.end();
    }
  });
});

describe('a worker without texts of another language', () => {
  it('speaks English', async () => {
    await assert.rejects(
      open(path.join(folder, 'gone.jsonl')),
      /^CallError: gone\.jsonl was not found; check the path$/,
    );
  });
});
