import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it, mock } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { FollowedLog } from '../../../src/ingest/follow/followedLog';
import type { Query } from '../../../src/model/query';
import type { EngineEvents } from '../../../src/protocol/engineProtocol';
import { engineService } from '../../../src/worker/engineService';
import { writeLog, writerLine } from '../../support/logWriter';
import { startSql } from '../../support/startSql';

const folder = mkdtempSync(path.join(os.tmpdir(), 'log-health-follow-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => writerLine(from + i)).join('');
/** Milliseconds within which an idle follower looks again. */
const oneLook = 350;
const countEvents: Query = { parts: ['events'], by: [], clauses: [] };

/** A service with a log of 100 events open as log 1, and what it tells. */
async function service(name: string) {
  const file = path.join(folder, name);
  writeFileSync(file, lines(0, 100));
  const grown: EngineEvents['grown'][] = [];
  const lost: EngineEvents['lost'][] = [];
  const ended: EngineEvents['followEnded'][] = [];
  const handlers = engineService({
    startSql,
    emit: (event, body) => {
      if (event === 'grown') grown.push(body as EngineEvents['grown']);
      if (event === 'lost') lost.push(body as EngineEvents['lost']);
      if (event === 'followEnded') ended.push(body as EngineEvents['followEnded']);
    },
  });
  await handlers.open({ log: 1, files: [file], overrides: {}, timeZone: 'auto', window: 'rolling30' }, signal);
  after(() => handlers.close({ log: 1 }, signal));
  const follow = (on: boolean) => handlers.follow({ log: 1, on }, signal);
  const events = async (edition?: number): Promise<number | undefined> => {
    const asked = { log: 1, queries: [countEvents], ...(edition === undefined ? {} : { edition }) };
    return (await handlers.query(asked, signal)).tables[0]?.parts.events?.[0];
  };
  const rowsInSql = async (): Promise<unknown> =>
    (await handlers.sql({ log: 1, statement: 'SELECT count(*) FROM fact_event', limit: 1, timeout: 30 }, signal))
      .rows[0]?.[0];
  return { file, grown, lost, ended, handlers, follow, events, rowsInSql };
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !isTrue(); i++) await wait(25);
  assert.ok(isTrue());
}

describe('the engine service, following a log', () => {
  it('tells of what it holds once it holds it, edition by edition', async () => {
    const { file, grown, follow, events } = await service('grows.jsonl');
    assert.deepEqual(await follow(true), { files: 1 });
    appendFileSync(file, lines(100, 130));
    await until(() => grown.length === 1);
    assert.deepEqual([grown[0]?.log, grown[0]?.edition, grown[0]?.info.source.events], [1, 1, 130]);
    assert.equal(await events(1), 130);
    appendFileSync(file, `nonsense\n${lines(130, 131)}`);
    await until(() => grown.length === 2);
    assert.deepEqual([grown[1]?.info.source.events, grown[1]?.info.source.rejected], [131, 1]);
    assert.equal(await events(), 131);
  });

  it('refuses queries of an edition that is no more: their members may be others', async () => {
    const { file, grown, follow, events } = await service('editions.jsonl');
    await follow(true);
    assert.equal(await events(0), 100);
    appendFileSync(file, lines(100, 101));
    await until(() => grown.length === 1);
    await assert.rejects(events(0), /has grown meanwhile/);
  });

  it('lets queries under way end on the events that they began with', async () => {
    const { file, grown, follow, handlers } = await service('under-way.jsonl');
    await follow(true);
    const many: Query[] = Array.from({ length: 3000 }, (_, i) => ({
      ...countEvents,
      clauses: [{ source: 'period', kind: 'period', from: 0, to: 1e9 + i }],
    }));
    const asked = handlers.query({ log: 1, edition: 0, queries: many }, signal);
    appendFileSync(file, lines(100, 200));
    const { tables } = await asked;
    assert.deepEqual(new Set(tables.map(({ parts }) => parts.events?.[0])), new Set([100]));
    await until(() => grown.length > 0);
  });

  it('shows SQL all events that there are when it is asked for, and never a part of them', async () => {
    const { file, grown, follow, rowsInSql } = await service('sql.jsonl');
    const before = rowsInSql();
    await follow(true);
    appendFileSync(file, lines(100, 200));
    await until(() => grown.length > 0);
    assert.equal(await before, 100);
    const [one, two] = await Promise.all([rowsInSql(), rowsInSql()]);
    assert.deepEqual([one, two], [200, 200]);
  });

  it('reads nothing while it is off, and all that has come meanwhile once it is on again', async () => {
    const { file, grown, follow, events } = await service('paused.jsonl');
    await follow(true);
    await follow(false);
    appendFileSync(file, lines(100, 150));
    await wait(oneLook);
    assert.equal(await events(), 100);
    await follow(true);
    await until(() => grown.length > 0);
    assert.equal(await events(), 150);
  });

  it('tells of a file that is gone, once, and that it is back', async () => {
    const { file, lost, follow } = await service('gone.jsonl');
    await follow(true);
    await wait(100);
    rmSync(file);
    await until(() => lost.length > 0);
    await wait(oneLook);
    assert.deepEqual(lost, [{ log: 1, files: [file] }]);
    writeFileSync(file, lines(100, 101));
    await until(() => lost.length > 1);
    assert.deepEqual(lost[1], { log: 1, files: [] });
  });

  it('tells once why it follows no further where a look fails, and answers over what it had', async () => {
    const { file, grown, ended, follow, events } = await service('fails.jsonl');
    await follow(true);
    appendFileSync(file, lines(100, 130));
    await until(() => grown.length === 1);
    const failing = mock.method(FollowedLog.prototype, 'advance', async () => {
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' });
    });
    await until(() => ended.length > 0);
    failing.mock.restore();
    appendFileSync(file, lines(130, 140));
    await follow(false);
    await follow(true);
    await wait(20);
    assert.deepEqual(ended, [{ log: 1, why: 'a file could not be read (EIO: i/o error, read)' }]);
    assert.deepEqual([grown.length, await events(1)], [1, 130]);
  });

  it('says nothing of a log that was closed, and follows none that is not open', async () => {
    const { file, grown, handlers, follow } = await service('closed.jsonl');
    await follow(true);
    appendFileSync(file, lines(100, 200));
    await wait(5);
    await handlers.close({ log: 1 }, signal);
    appendFileSync(file, lines(200, 300));
    await wait(oneLook);
    assert.ok(grown.length <= 1);
    await assert.rejects(async () => follow(true), /that log is not open/);
  });

  it('keeps up with a process that writes 50,000 lines a second', async () => {
    const { file, grown, follow, events } = await service('fast.jsonl');
    await follow(true);
    const written = await writeLog(file, 100, [{ do: 'lines', count: 40_000, perSecond: 50_000 }]);
    await until(() => grown.at(-1)?.info.source.events === written.events);
    assert.equal(await events(), written.events);
    assert.ok(grown.length > 1);
  });
});
