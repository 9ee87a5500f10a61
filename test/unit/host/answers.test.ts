import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellOf } from '../../../src/cells/ask';
import type { CellSpec } from '../../../src/cells/cell';
import { columnar } from '../../../src/engine/columnar/columnar';
import { Answers } from '../../../src/host/answers';
import { onlyMember } from '../../../src/host/memberEdits';
import { nothingSelected } from '../../../src/model/selection';
import { settled } from './fakeWorker';
import { newSession, openSession } from './openSession';
import { smallLog, smallRecords } from './smallLog';

const triangle: CellSpec = { id: 'triangle', kind: 'triangle', params: {} };

describe('answers', () => {
  it('are those of the log, and follow the selection', async () => {
    const { session, answers } = await openSession();
    const before = await answers.triangle();
    assert.equal(before?.measures.events, smallRecords.length);
    session.edit(onlyMember('device', 'Tablet'));
    const after = await answers.triangle();
    const tablets = smallRecords.filter(({ fields }) => fields.device === 'Tablet');
    assert.equal(after?.measures.events, tablets.length);
    assert.equal(after?.measures.error_rate, 1);
  });

  it('of one question for one selection are computed once, whoever asks', async () => {
    const { answers, client } = await openSession();
    let calls = 0;
    const call = client.call.bind(client);
    client.call = (...given) => {
      calls++;
      return call(...given);
    };
    const [first, again] = await Promise.all([answers.ask(triangle), answers.ask({ ...triangle, id: 'other' })]);
    assert.equal(first, again);
    await answers.triangle();
    assert.equal(calls, 1);
  });

  it('of one turn are asked of the worker together, each with its own numbers', async () => {
    const { session, answers, client } = await openSession();
    const asked: number[] = [];
    const call = client.call.bind(client);
    client.call = (name, body, ...given) => {
      if (name === 'query' && 'queries' in body) asked.push(body.queries.length);
      return call(name, body, ...given);
    };
    session.edit(onlyMember('device', 'Tablet'));
    const [all, devices] = await Promise.all([answers.triangle(), answers.breakdown('device', 9)]);
    const tablets = smallRecords.filter(({ fields }) => fields.device === 'Tablet');
    assert.equal(all?.measures.events, tablets.length);
    assert.equal(devices?.total.events, smallRecords.length);
    assert.deepEqual(asked, [2 + 4]);
  });

  it('that a newer selection overtakes are aborted and dropped; the newest arrives with its rev', async () => {
    const { session, answers } = await openSession();
    const old = answers.ask(triangle);
    session.edit(onlyMember('device', 'Tablet'));
    const older = answers.ask(triangle);
    const { rev } = session.edit(onlyMember('device', 'Desktop'));
    const newest = await answers.ask(triangle);
    assert.equal(await old, null);
    assert.equal(await older, null);
    assert.equal(newest?.rev, rev);
    assert.equal(newest?.answer.kind === 'triangle' && newest.answer.answer.measures.events, 30);
  });

  it('that have come already when the selection changes are dropped too', async () => {
    const { session } = await openSession();
    let arrive = (): void => {};
    const { context } = session;
    const late = new Answers({
      changed: session.changed,
      get context() {
        return context;
      },
      get selection() {
        return session.selection;
      },
      get selectedAt() {
        return session.selectedAt;
      },
      // Pays no heed to its signal, like an answer that is in the queue already.
      run: async (queries) => {
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
        return session.run(queries);
      },
    });
    const asked = late.ask(triangle);
    arrive();
    session.edit(onlyMember('device', 'Tablet'));
    assert.equal(await asked, null);
  });

  it('tell the worker to stop what is overtaken', async () => {
    const stopped: string[] = [];
    const { session, answers } = await openSession({
      query: (_, signal) =>
        new Promise(() => {
          signal.addEventListener('abort', () => stopped.push('query'));
        }),
    });
    const asked = answers.ask(triangle);
    await settled();
    session.edit(onlyMember('tier', 'Pro'));
    assert.equal(await asked, null);
    await settled();
    assert.deepEqual(stopped, ['query']);
  });

  it('are null while no log is open, and after it was closed', async () => {
    const { answers } = newSession();
    assert.equal(await answers.triangle(), null);
    const open = await openSession();
    const asked = open.answers.triangle();
    open.session.close();
    assert.equal(await asked, null);
    assert.equal(await open.answers.triangle(), null);
  });

  it('that fail say why, to everyone who asks', async () => {
    const { answers } = await openSession({ query: () => Promise.reject(new Error('too many groups')) });
    await assert.rejects(answers.triangle(), /too many groups/);
    await assert.rejects(answers.ask(triangle), /too many groups/);
  });

  it('that failed are tried again for whoever asks next', async () => {
    let isBroken = true;
    const { answers, workers } = await openSession({
      query: () => (isBroken ? Promise.reject(new Error('not now')) : { tables: tables ?? [] }),
    });
    const { events } = workers[0]?.logs.get(1) ?? assert.fail('no log');
    const context = { log: smallLog(['/logs/a.jsonl']).info, selection: nothingSelected };
    const engine = columnar(events);
    const tables = await Promise.all(
      cellOf('triangle')
        .queries({}, context)
        .map((query) => engine.run(query)),
    );
    await assert.rejects(answers.triangle(), /not now/);
    isBroken = false;
    assert.equal((await answers.triangle())?.measures.events, smallRecords.length);
  });

  it('name the dimension that a breakdown does not find', async () => {
    const { answers } = await openSession();
    await assert.rejects(answers.breakdown('planet', 5), /unknown dimension "planet"; known: device, tier/);
  });
});
