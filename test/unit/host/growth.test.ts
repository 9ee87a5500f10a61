import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CellSpec } from '../../../src/cells/cell';
import { columnar } from '../../../src/engine/columnar/columnar';
import { arrange } from '../../../src/engine/star/arrange';
import type { Answered } from '../../../src/host/answers';
import { onlyMember } from '../../../src/host/memberEdits';
import type { Session } from '../../../src/host/session';
import type { SessionChange } from '../../../src/host/sessionChange';
import { viewKeeper } from '../../../src/host/viewKeeper';
import { columnsOf } from '../../support/columnsOf';
import { type FakeWorker, settled } from './fakeWorker';
import { newSession, openSession, usualSettings } from './openSession';
import { smallLog, smallRecords } from './smallLog';

const triangle: CellSpec = { id: 'triangle', kind: 'triangle', params: {} };

/** Lets the worker's log grow by the first events once more, and tells of it. */
function grow(worker: FakeWorker | undefined, edition: number, log = 1): void {
  const { info } = smallLog(['/logs/a.jsonl']);
  const records = [...smallRecords, ...smallRecords.slice(0, 6 * edition)];
  const events = arrange(columnsOf(records, ['device', 'tier']), {
    files: info.source.files,
    timeZone: 'auto',
    window: 'rolling30',
  });
  const source = { ...info.source, events: records.length, records: records.length };
  const grown = { ...info, source };
  worker?.logs.set(log, { events, info: grown });
  worker?.peer.emit('grown', { log, edition, info: grown });
}

const heard = (session: Session): SessionChange[] => {
  const changes: SessionChange[] = [];
  session.changed.listen((change) => changes.push(change));
  return changes;
};

describe('a session whose log grows', () => {
  it('follows it once it is open, if the setting says so', async () => {
    const asked: boolean[] = [];
    const follow = ({ on }: { on: boolean }) => {
      asked.push(on);
      return { files: 1 };
    };
    const { session } = await openSession({ follow });
    await settled();
    const paused = await openSession({ follow }, () => ({ ...usualSettings, follow: false }));
    await settled();
    assert.deepEqual(asked, [true, false]);
    assert.deepEqual(session.following, { on: true, hasGrown: false, lost: [], ended: null });
    assert.deepEqual(paused.session.following, { on: false, hasGrown: false, lost: [], ended: null });
    assert.equal(newSession().session.following, null);
  });

  it('does not follow one that cannot grow', async () => {
    const { session } = await openSession({ follow: () => ({ files: 0 }) });
    await settled();
    assert.equal(session.following, null);
    await session.follow(false);
    assert.equal(session.following, null);
  });

  it('has the new numbers under the same selection, history and cells, and a later rev', async () => {
    const { session, workers } = await openSession();
    await settled();
    session.edit(onlyMember('device', 'Tablet'));
    const { selection, cells, selectedAt } = session;
    const changes = heard(session);
    grow(workers[0], 1);
    await settled();
    assert.deepEqual(changes, ['growth']);
    assert.equal(session.log?.source.events, smallRecords.length + 6);
    assert.deepEqual(session.selection.clauses, selection.clauses);
    assert.ok(session.selection.rev > selection.rev);
    assert.equal(session.selectedAt, selectedAt);
    assert.equal(session.cells, cells);
    assert.ok(session.following?.hasGrown);
    assert.equal(session.canUndo, true);
    assert.deepEqual(session.undo().clauses, []);
  });

  it('asks queries of the edition that it knows', async () => {
    const editions: (number | undefined)[] = [];
    const { session, answers, workers } = await openSession({
      query: ({ edition }) => {
        editions.push(edition);
        return Promise.reject(new Error('no matter'));
      },
    });
    await assert.rejects(answers.triangle());
    grow(workers[0], 1);
    await settled();
    await assert.rejects(answers.triangle());
    assert.deepEqual(editions, [0, 1]);
    assert.equal(session.status.kind, 'ready');
  });

  it('tells growth of another log from its own, and takes in that of the one it may go back to', async () => {
    const { session, workers } = await openSession({}, () => usualSettings);
    await settled();
    const changes = heard(session);
    grow(workers[0], 1, 99);
    await settled();
    assert.deepEqual(changes, []);
    const loading = session.open(['/logs/b.jsonl']);
    workers[0]?.peer.emit('grown', { log: 1, edition: 1, info: { ...smallLog([]).info, users: 77 } });
    session.cancel();
    await loading;
    await settled();
    assert.ok(session.log);
    assert.equal(session.status.kind, 'ready');
  });

  it('can be paused and resumed, and tells what is gone', async () => {
    const asked: unknown[] = [];
    const { session, workers } = await openSession({
      follow: (body) => {
        asked.push(body);
        return { files: 1 };
      },
    });
    await settled();
    const changes = heard(session);
    await session.follow(false);
    await session.follow(false);
    assert.equal(session.following?.on, false);
    await session.follow(true);
    workers[0]?.peer.emit('lost', { log: 1, files: ['/logs/a.jsonl'] });
    await settled();
    assert.deepEqual(session.following, { on: true, hasGrown: false, lost: ['/logs/a.jsonl'], ended: null });
    assert.deepEqual(changes, ['following', 'following', 'following']);
    assert.deepEqual(asked.slice(1), [
      { log: 1, on: false },
      { log: 1, on: true },
    ]);
  });

  it('tells why following ended, and follows no more until it is opened again, with its filters', async () => {
    const asked: boolean[] = [];
    const { session, workers } = await openSession({
      follow: ({ on }) => {
        asked.push(on);
        return { files: 1 };
      },
    });
    await settled();
    session.edit(onlyMember('device', 'Tablet'));
    const { clauses } = session.selection;
    const changes = heard(session);
    workers[0]?.peer.emit('followEnded', { log: 7, why: 'another log' });
    workers[0]?.peer.emit('followEnded', { log: 1, why: 'EIO: i/o error, read' });
    await settled();
    const ended = { on: false, hasGrown: false, lost: [], ended: 'EIO: i/o error, read' };
    assert.deepEqual([session.following, changes], [ended, ['following']]);
    await session.follow(true);
    assert.deepEqual([session.following, asked], [ended, [true]]);
    await session.reopen(session.files);
    await settled();
    assert.deepEqual(session.following, { on: true, hasGrown: false, lost: [], ended: null });
    assert.deepEqual(session.selection.clauses, clauses);
  });

  it('hears while another log is read that following the one it goes back to has ended', async () => {
    const { session, workers } = await openSession({
      open: ({ log, files }) => (log === 1 ? smallLog(files).info : new Promise(() => {})),
    });
    await settled();
    const loading = session.open(['/logs/b.jsonl']);
    workers[0]?.peer.emit('followEnded', { log: 1, why: 'the disk is gone' });
    await settled();
    session.cancel();
    await loading;
    await settled();
    assert.equal(session.following?.ended, 'the disk is gone');
  });

  it('hears nothing of a worker that was stopped or has died', async () => {
    const { session, workers, client } = await openSession();
    await settled();
    const changes = heard(session);
    workers[0]?.emit('error', new Error('out of memory'));
    grow(workers[0], 1);
    await settled();
    assert.deepEqual(changes, ['status']);
    assert.equal(session.status.kind, 'failed');
    await session.open(['/logs/a.jsonl']);
    client.stop();
    changes.length = 0;
    grow(workers[1], 1, 2);
    await settled();
    assert.deepEqual(changes, []);
  });

  it('is not written down as a view with every growth', async () => {
    const { session, workers } = await openSession();
    await settled();
    let kept = 0;
    const keeper = viewKeeper(session, {
      keepView: async () => {
        kept++;
      },
    });
    grow(workers[0], 1);
    await settled();
    assert.equal(kept, 0);
    session.edit(onlyMember('device', 'Tablet'));
    keeper.dispose();
    assert.equal(kept, 1);
  });
});

describe('answers about a log that grows', () => {
  it('are asked anew, while those that were asked for before still come, each with its rev', async () => {
    const { session, answers, workers } = await openSession();
    await settled();
    const before = answers.ask(triangle);
    const { rev } = session.selection;
    await settled();
    grow(workers[0], 1);
    await settled();
    const after = await answers.ask(triangle);
    const old = await before;
    assert.equal(old?.rev, rev);
    assert.ok((after?.rev ?? 0) > rev);
    const events = (asked: Answered | null) => asked?.answer.kind === 'triangle' && asked.answer.answer.measures.events;
    assert.deepEqual([events(old), events(after)], [smallRecords.length, smallRecords.length + 6]);
  });

  it('are tried again where the log has grown out of the question', async () => {
    const asked: (number | undefined)[] = [];
    const made = await openSession({
      query: async ({ edition, queries }) => {
        asked.push(edition);
        const worker = made.workers[0];
        if (edition === 0) {
          grow(worker, 1);
          throw new Error('the log has grown meanwhile; ask again');
        }
        const { events } = worker?.logs.get(1) ?? assert.fail('no log');
        return { tables: await Promise.all(queries.map((query) => columnar(events).run(query))) };
      },
    });
    await settled();
    assert.equal((await made.answers.triangle())?.measures.events, smallRecords.length + 6);
    assert.deepEqual(asked, [0, 1]);
  });
});
