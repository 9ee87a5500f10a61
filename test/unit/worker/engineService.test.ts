import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from '../../../src/engine/columnar/shared/secondCore';
import { diagnosisStages } from '../../../src/model/diagnosis';
import type { EngineEvents } from '../../../src/protocol/engineProtocol';
import { engineService } from '../../../src/worker/engineService';
import { otherHalf } from '../../support/otherHalf';
import { startSql } from '../../support/startSql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-worker-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, users: number): string {
  const lines = Array.from({ length: 300 }, (_, i) =>
    JSON.stringify({
      time: 1_735_689_600_000 + i * 1e6,
      user: `u${i % users}`,
      device: i % 2 ? 'a' : 'b',
      status: i % 3 ? 'ok' : 'error',
    }),
  );
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

function service(core: Parameters<typeof engineService>[0]['core'] = null) {
  const told: (readonly [keyof EngineEvents, unknown])[] = [];
  const handlers = engineService({ startSql, core, emit: (name, body) => told.push([name, body]) });
  const bodies = (wanted: keyof EngineEvents) => told.flatMap(([name, body]) => (name === wanted ? [body] : []));
  const signal = new AbortController().signal;
  const open = async (log: number, file: string, aborted = signal) =>
    handlers.open({ log, files: [file], overrides: {}, timeZone: 'auto', window: 'rolling30' }, aborted);
  const users = async (log: number): Promise<number | undefined> =>
    (await handlers.query({ log, queries: [{ parts: ['users'], by: [], clauses: [] }] }, signal)).tables[0]?.parts
      .users?.[0];
  return { handlers, bodies, signal, open, users };
}

describe('the engine service', () => {
  const seven = write('seven.jsonl', 7);
  const nine = write('nine.jsonl', 9);

  it('holds several logs, and forgets one without harm to the others', async () => {
    const { handlers, signal, open, users } = service();
    await open(1, seven);
    await open(2, nine);
    assert.deepEqual([await users(1), await users(2)], [7, 9]);
    await handlers.close({ log: 1 }, signal);
    await assert.rejects(users(1), /that log is not open/);
    assert.equal(await users(2), 9);
    await handlers.close({ log: 2 }, signal);
    await handlers.close({ log: 99 }, signal);
  });

  it('lets a second core help, which is ended with each log, as it may hold the columns of it', async () => {
    const calls: unknown[] = [];
    const half = otherHalf(() => 1, 10);
    const core = {
      ...half,
      ready: (rows: number) => calls.push(rows),
      offer: (job: Job) => {
        calls.push('offer');
        return half.offer(job);
      },
      end: () => calls.push('end'),
    };
    const { handlers, signal, open, users } = service(core);
    await open(1, seven);
    assert.deepEqual([await users(1), calls], [7, [300, 'offer', 'offer']]);
    await handlers.close({ log: 99 }, signal);
    await open(1, nine);
    await handlers.close({ log: 1 }, signal);
    assert.deepEqual(calls.slice(3), ['end', 300, 'end']);
  });

  it('tells the stages of a diagnosis in their order', async () => {
    const { handlers, bodies, signal, open } = service();
    await open(3, seven);
    await handlers.diagnose({ log: 3, clauses: [] }, signal);
    assert.deepEqual(
      bodies('stage'),
      diagnosisStages.map((stage) => ({ log: 3, stage })),
    );
    await handlers.close({ log: 3 }, signal);
  });

  it('answers what a log would take that is larger than allowed, and holds nothing of it', async () => {
    const { handlers, signal, users } = service();
    const request = { files: [seven], overrides: {}, timeZone: 'auto', window: 'rolling30' } as const;
    const answer = await handlers.open({ ...request, log: 1, memoryBudget: 0.001 }, signal);
    assert.ok('tooLarge' in answer);
    const { events, budget, firstMs } = answer.tooLarge;
    assert.deepEqual([events, Math.round(budget), firstMs], [300, 1049, 1_735_689_600_000]);
    assert.match(answer.message, /seven\.jsonl holds about 300 events/);
    await assert.rejects(users(1), /not open/);
    const part = { kind: 'sample', share: 0.5 } as const;
    const some = await handlers.open({ ...request, log: 1, memoryBudget: 0.001, part }, signal);
    assert.ok('source' in some && some.source.part?.kind === 'sample');
    await handlers.close({ log: 1 }, signal);
  });

  it('gives the lines of a log, of an edition that it is still in, and any lines of its files', async () => {
    const { handlers, signal, open } = service();
    await open(1, seven);
    const wanted = { log: 1, clauses: [], errorsOnly: true, order: 'oldest', offset: 1, limit: 1 } as const;
    const { total, lines } = await handlers.lines({ ...wanted, edition: 0 }, signal);
    assert.deepEqual([total, lines[0]?.line, lines[0]?.problem], [100, 4, null]);
    assert.match(lines[0]?.text ?? '', /^\{"time":1735692600000,"user":"u3"/);
    await assert.rejects(async () => handlers.lines({ ...wanted, edition: 1 }, signal), /has grown meanwhile/);
    const window = await handlers.textWindow({ log: 1, file: seven, firstLine: 300, lines: 5 }, signal);
    assert.deepEqual([window.firstLine, window.isEnd, window.isPlain], [300, true, true]);
    const found = await handlers.findText({ log: 1, file: seven, text: '"u6"', fromLine: 8 }, signal);
    assert.deepEqual(found, { line: 14 });
    await handlers.close({ log: 1 }, signal);
  });

  it('holds nothing of a load that was cancelled or failed', async () => {
    const { open, users } = service();
    await assert.rejects(open(1, seven, AbortSignal.abort(new Error('enough'))));
    await assert.rejects(open(2, path.join(folder, 'missing.jsonl')), /missing\.jsonl/);
    for (const log of [1, 2]) await assert.rejects(users(log), /not open/);
  });

  it('fills the star schema by itself, tells of it, and answers SQL about the log that is asked for', async () => {
    const { handlers, bodies, signal, open } = service();
    await open(1, seven);
    await open(2, nine);
    const statement = 'SELECT count(DISTINCT user_id) FROM fact_event';
    const [one, two] = await Promise.all(
      [1, 2].map((log) => handlers.sql({ log, statement, limit: 5, timeout: 30 }, signal)),
    );
    assert.deepEqual([one?.rows, two?.rows], [[[7]], [[9]]]);
    assert.ok(bodies('progress').length > 0 && bodies('star').length > 0);
    for (const log of [1, 2]) await handlers.close({ log }, signal);
  });

  it('ends SQL that waits for a star schema whose log is closed', async () => {
    const { handlers, signal, open } = service();
    await open(1, seven);
    const waiting = handlers.sql({ log: 1, statement: 'SELECT 1', limit: 1, timeout: 30 }, signal);
    await handlers.close({ log: 1 }, signal);
    await assert.rejects(Promise.resolve(waiting), /aborted|closed/);
    await wait(1);
  });

  it('answers queries while SQL runs that does not end, and forgets that once it is cancelled', async () => {
    const { handlers, signal, open, users } = service();
    await open(1, seven);
    const stop = new AbortController();
    const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
    const running = Promise.resolve(handlers.sql({ log: 1, statement: endless, limit: 1, timeout: 60 }, stop.signal));
    running.catch(() => {});
    await wait(300);
    assert.equal(await users(1), 7);
    stop.abort(new Error('enough'));
    await assert.rejects(running, /enough/);
    const statement = 'SELECT count(*) FROM events';
    const { rows } = await handlers.sql({ log: 1, statement, limit: 1, timeout: 30 }, signal);
    assert.deepEqual(rows, [[300]]);
    await handlers.close({ log: 1 }, signal);
  });

  it('writes the star schema of a log to a file, and none where it is cancelled', async () => {
    const { handlers, signal, open } = service();
    await open(1, seven);
    const file = path.join(folder, 'star.sqlite');
    await assert.rejects(
      Promise.resolve(handlers.saveStar({ log: 1, file }, AbortSignal.abort(new Error('no')))),
      /no/,
    );
    assert.equal(existsSync(file), false);
    const { bytes } = await handlers.saveStar({ log: 1, file }, signal);
    assert.equal(readFileSync(file).length, bytes);
    await assert.rejects(
      Promise.resolve(handlers.saveStar({ log: 1, file: seven }, signal)),
      /a file of the log itself/,
    );
    await handlers.close({ log: 1 }, signal);
  });

  it('stops between queries once it is cancelled', async () => {
    const { handlers, open } = service();
    await open(1, seven);
    const query = { parts: ['users'], by: [], clauses: [] } as const;
    const stop = new AbortController();
    const asked = handlers.query({ log: 1, queries: [query, query, query] }, stop.signal);
    stop.abort(new Error('overtaken'));
    await assert.rejects(Promise.resolve(asked), /overtaken/);
    await handlers.close({ log: 1 }, stop.signal);
  });
});
