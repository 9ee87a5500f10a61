import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LogView } from '../../../src/host/logView';
import { Session } from '../../../src/host/session';
import type { SessionChange, SessionEngine } from '../../../src/host/sessionChange';
import { viewKeeper } from '../../../src/host/viewKeeper';
import { dimensionSource, type SelectionEdit } from '../../../src/model/selection';
import { settled } from './fakeWorker';
import { newSession, openSession, usualSettings } from './openSession';
import { smallLog } from './smallLog';

const pick = (device: string): SelectionEdit => ({
  op: 'toggle',
  source: dimensionSource('device'),
  dimensions: ['device'],
  key: [device],
  add: false,
});

describe('comparing', () => {
  it('selects and compares in one step of undo, and refuses a segment of a dimension that the log has not', async () => {
    const { session } = await openSession();
    const clause = (name: string) =>
      ({ source: 'dimension', kind: 'points', dimensions: [name], keys: [['Tablet']] }) as const;
    session.select([clause('device')], { kind: 'rest' });
    assert.deepEqual(session.selection.baseline, { kind: 'rest' });
    assert.deepEqual([session.undo().clauses, session.selection.baseline], [[], undefined]);
    const baseline = { kind: 'segment', clauses: [clause('planet')], name: null } as const;
    assert.throws(() => session.edit({ op: 'compare', baseline }), /unknown dimension "planet"/);
    assert.throws(() => session.select([], baseline), /unknown dimension "planet"/);
  });

  it('is kept with the view of the files, and there again when they are opened anew', async () => {
    const { session } = await openSession();
    session.edit({ op: 'compare', baseline: { kind: 'rest' } });
    const { rev: _, ...selected } = session.selection;
    await session.open(['/logs/b.jsonl'], { ...selected, cells: session.cells });
    assert.deepEqual(session.selection.baseline, { kind: 'rest' });
  });
});

describe('opening a log', () => {
  it('ends ready with the log, the default cells and nothing selected', async () => {
    const { session } = newSession();
    assert.equal(await session.open(['/logs/a.jsonl']), 'ready');
    assert.deepEqual(session.status, { kind: 'ready', file: 'a.jsonl' });
    assert.equal(session.log?.source.events, 60);
    assert.deepEqual(
      session.cells.map((cell) => cell.kind),
      ['triangle', 'verdict', 'trend', 'hotspots', 'matrix', 'breakdown', 'lines'],
    );
    assert.deepEqual(session.selection.clauses, []);
  });

  it('passes on the progress of the reading, and not that of a sample being written', async () => {
    const { session, workers } = newSession({
      open: async ({ files }) => {
        const progress = { bytes: 5, totalBytes: 10, records: 7 };
        workers[0]?.peer.emit('progress', { phase: 'reading', ...progress });
        workers[0]?.peer.emit('progress', { phase: 'writing', ...progress, records: 99 });
        await settled();
        return smallLog(files).info;
      },
    });
    const seen: unknown[] = [];
    session.changed.listen(() => {
      if (session.status.kind === 'loading') seen.push(session.status.progress?.records ?? null);
    });
    await session.open(['/logs/a.jsonl']);
    assert.deepEqual(seen, [null, 7]);
  });

  it('ends failed with the reason where it cannot be read, naming the file once', async () => {
    const unnamed = newSession({ open: () => Promise.reject(new Error('no field holds times')) });
    assert.equal(await unnamed.session.open(['/logs/a.jsonl']), 'failed');
    assert.deepEqual(unnamed.session.status, {
      kind: 'failed',
      file: 'a.jsonl',
      message: 'a.jsonl: no field holds times',
    });
    const named = newSession({ open: () => Promise.reject(new Error('a.jsonl is empty')) });
    await named.session.open(['/logs/a.jsonl']);
    assert.deepEqual(named.session.status, { kind: 'failed', file: 'a.jsonl', message: 'a.jsonl is empty' });
    assert.equal(named.session.log, null);
  });

  it('ends failed with what to choose anew, where the error of the worker says so', async () => {
    const error = Object.assign(new Error('a.jsonl has no times'), { choices: ['fields', 'everything'] });
    const { session } = newSession({ open: () => Promise.reject(error) });
    await session.open(['/logs/a.jsonl']);
    assert.deepEqual(session.status.kind === 'failed' && session.status.choices, ['fields']);
  });

  it('ends failed, for now, where the log would take more memory than allowed', async () => {
    const tooLarge = { events: 9e9, bytes: 9e11, budget: 2 ** 31, firstMs: null, lastMs: null };
    const { session } = newSession({ open: () => ({ tooLarge, message: 'a.jsonl holds about 9,000,000,000 events' }) });
    assert.equal(await session.open(['/logs/a.jsonl']), 'failed');
    assert.deepEqual(session.status, {
      kind: 'failed',
      file: 'a.jsonl',
      message: 'a.jsonl holds about 9,000,000,000 events',
      isTooLarge: true,
    });
    assert.equal(session.log, null);
  });

  it('works again after a failure', async () => {
    let isBroken = true;
    const { session } = newSession({
      open: ({ files }) => (isBroken ? Promise.reject(new Error('broken')) : smallLog(files).info),
    });
    assert.equal(await session.open(['/logs/a.jsonl']), 'failed');
    isBroken = false;
    assert.equal(await session.open(['/logs/b.jsonl']), 'ready');
    assert.deepEqual(session.status, { kind: 'ready', file: 'b.jsonl' });
  });

  it('of a second log during a load cancels the first and ends in the second', async () => {
    const aborted: string[] = [];
    const { session } = newSession({
      open: ({ files }, signal) =>
        files[0] === '/logs/slow.jsonl'
          ? new Promise((_, reject) => {
              signal.addEventListener('abort', () => {
                aborted.push('slow');
                reject(new Error('aborted'));
              });
            })
          : smallLog(files).info,
    });
    const first = session.open(['/logs/slow.jsonl']);
    await settled();
    const ends = [await session.open(['/logs/b.jsonl']), await first];
    await settled();
    assert.deepEqual(ends, ['ready', 'cancelled']);
    assert.deepEqual(session.log?.source.files, ['/logs/b.jsonl']);
    assert.deepEqual(session.status, { kind: 'ready', file: 'b.jsonl' });
    assert.deepEqual(aborted, ['slow']);
  });

  it('several times at once ends in the last', async () => {
    const { session } = newSession();
    const ends = await Promise.all(['/a', '/b', '/c'].map((file) => session.open([file])));
    assert.deepEqual(ends, ['cancelled', 'cancelled', 'ready']);
    assert.deepEqual(session.log?.source.files, ['/c']);
  });

  it('can be cancelled, and then nothing is open', async () => {
    const { session } = newSession({ open: () => new Promise(() => {}) });
    const end = session.open(['/logs/a.jsonl']);
    await settled();
    session.cancel();
    assert.equal(await end, 'cancelled');
    assert.deepEqual(session.status, { kind: 'empty' });
  });

  it('brings back what was open, with its filters and its history, when it is cancelled', async () => {
    const { session, workers } = await openSession();
    session.edit(pick('Tablet'));
    const { log, selection } = session;
    const end = session.open(['/logs/b.jsonl']);
    assert.equal(session.log, null);
    session.cancel();
    assert.equal(await end, 'cancelled');
    await settled();
    assert.deepEqual([session.status, session.log], [{ kind: 'ready', file: 'a.jsonl' }, log]);
    assert.deepEqual([session.selection.clauses, session.files], [selection.clauses, ['/logs/a.jsonl']]);
    assert.ok(session.selection.rev > selection.rev);
    assert.deepEqual(session.undo().clauses, []);
    assert.equal((await session.run([{ parts: ['events'], by: [], clauses: [] }])).length, 1);
    assert.equal(workers[0]?.logs.size, 1);
  });

  it('brings back what was open when it fails, after saying why', async () => {
    let isBroken = false;
    const { session } = await openSession({}, () => {
      if (isBroken) throw new Error('b.jsonl is empty');
      return usualSettings;
    });
    const states: string[] = [];
    session.changed.listen(() => states.push(session.status.kind));
    isBroken = true;
    assert.equal(await session.open(['/logs/b.jsonl']), 'failed');
    assert.deepEqual(states, ['loading', 'failed', 'ready']);
    assert.deepEqual(session.status, { kind: 'ready', file: 'a.jsonl' });
  });

  it('lets the worker forget the log that it takes the place of', async () => {
    const { session, workers } = await openSession();
    await session.open(['/logs/b.jsonl']);
    await settled();
    assert.deepEqual(
      [...(workers[0]?.logs.values() ?? [])].map(({ info }) => info.source.files),
      [['/logs/b.jsonl']],
    );
  });

  it('stays cancelled where its answer comes all the same', async () => {
    const { client } = newSession();
    let arrive = (): void => {};
    const deaf: SessionEngine = {
      progress: client.progress,
      stage: client.stage,
      grown: client.grown,
      lost: client.lost,
      followEnded: client.followEnded,
      crashed: client.crashed,
      stop: () => {},
      call: async (name, body) => {
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
        return client.call(name, body);
      },
    };
    const session = new Session(deaf, () => usualSettings);
    const end = session.open(['/logs/a.jsonl']);
    session.cancel();
    arrive();
    assert.equal(await end, 'cancelled');
    assert.deepEqual([session.status.kind, session.log], ['empty', null]);
  });

  it('is not undone by a cancel that comes when it has ended', async () => {
    const { session } = await openSession();
    session.cancel();
    assert.equal(session.status.kind, 'ready');
  });
});

describe('the files of a session', () => {
  it('are those that the status is about: open, on their way, or not to be read', async () => {
    const { session } = newSession({
      open: ({ files }) => (files[0] === '/bad' ? Promise.reject(new Error('no')) : smallLog(files).info),
    });
    const seen: unknown[] = [];
    session.changed.listen(() => seen.push([session.status.kind, session.files[0]]));
    await session.open(['/bad']);
    await session.open(['/good']);
    await session.open(['/bad']);
    session.close();
    assert.deepEqual(seen, [
      ['loading', '/bad'],
      ['failed', '/bad'],
      ['loading', '/good'],
      ['ready', '/good'],
      ['loading', '/bad'],
      ['failed', '/bad'],
      ['ready', '/good'],
      ['empty', undefined],
    ]);
  });

  it('that are read again are those that are named, and the filters of another log stay out of it', async () => {
    const { session } = await openSession();
    session.edit(pick('Tablet'));
    assert.equal(await session.reopen(['/logs/b.jsonl']), 'ready');
    assert.deepEqual([session.files, session.selection.clauses], [['/logs/b.jsonl'], []]);
  });
});

describe('a worker that dies', () => {
  it('while loading fails the load with the reason, once', async () => {
    const { session, workers } = newSession({ open: () => new Promise(() => {}) });
    const states: string[] = [];
    session.changed.listen(() => states.push(session.status.kind));
    const end = session.open(['/logs/a.jsonl']);
    await settled();
    workers[0]?.emit('error', Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }));
    workers[0]?.emit('exit', 1);
    assert.equal(await end, 'failed');
    assert.match(session.status.kind === 'failed' ? session.status.message : '', /ran out of memory/);
    assert.deepEqual(states, ['loading', 'failed']);
  });

  it('with a log open says so, and the next open starts a new one', async () => {
    const { session, workers } = await openSession();
    workers[0]?.emit('exit', 134);
    assert.match(session.status.kind === 'failed' ? session.status.message : '', /stopped \(exit code 134\)/);
    assert.equal(await session.open(['/logs/b.jsonl']), 'ready');
    assert.equal(workers.length, 2);
  });
});

describe('the selection', () => {
  it('is edited, undone, redone and cleared, and everyone hears of it', async () => {
    const { session } = await openSession();
    const heard: SessionChange[] = [];
    session.changed.listen((change) => heard.push(change));
    const tablet = session.edit(pick('Tablet')).clauses;
    session.edit({ op: 'clear' });
    assert.deepEqual(session.undo().clauses, tablet);
    assert.deepEqual(session.undo().clauses, []);
    assert.deepEqual([session.canUndo, session.canRedo], [false, true]);
    assert.deepEqual(session.redo().clauses, tablet);
    assert.deepEqual(heard, Array(5).fill('selection'));
  });

  it('stays silent where an edit changes nothing, and at both ends of its history', async () => {
    const { session } = await openSession();
    let heard = 0;
    session.changed.listen(() => heard++);
    session.edit({ op: 'clear' });
    session.undo();
    session.redo();
    assert.equal(heard, 0);
  });

  it('takes no edit while no log is open, and no dimension that the log has not', async () => {
    const { session } = newSession();
    assert.throws(() => session.edit(pick('Tablet')), /no log is open; open one first/);
    const open = await openSession();
    const strange = { ...pick('x'), dimensions: ['planet'] } as SelectionEdit;
    assert.throws(() => open.session.edit(strange), /unknown dimension "planet"/);
    assert.deepEqual(open.session.selection.clauses, []);
  });

  it('has a higher rev after every change of log too, so that late answers are told apart', async () => {
    const { session } = await openSession();
    const revs = [session.selection.rev];
    revs.push(session.edit(pick('Tablet')).rev);
    await session.open(['/logs/b.jsonl']);
    revs.push(session.selection.rev);
    session.close();
    revs.push(session.selection.rev);
    assert.deepEqual(
      revs,
      [...new Set(revs)].sort((a, b) => a - b),
    );
  });

  it('is kept, as are the cells, when the same log is read again, and dropped with another log', async () => {
    const { session } = await openSession();
    const { clauses } = session.edit(pick('Tablet'));
    session.configure({ id: 'breakdown', kind: 'breakdown', params: { dimension: 'tier', top: 3 } });
    const { cells } = session;
    await session.reopen(session.files);
    assert.deepEqual(session.selection.clauses, clauses);
    assert.deepEqual(session.cells, cells);
    await session.open(['/logs/b.jsonl']);
    assert.deepEqual(session.selection.clauses, []);
    assert.notDeepEqual(session.cells, cells);
  });

  it('loses, when the log is read again, what lies in a dimension that is none any more', async () => {
    let without = false;
    const { session } = await openSession({
      open: ({ files }) => {
        const { info } = smallLog(files);
        return without ? { ...info, dimensions: info.dimensions.filter(({ name }) => name !== 'device') } : info;
      },
    });
    session.edit(pick('Tablet'));
    without = true;
    await session.reopen(session.files);
    assert.deepEqual(session.selection.clauses, []);
    assert.ok(!JSON.stringify(session.cells).includes('device'));
  });
});

describe('the view of a log', () => {
  it('is kept with its last change, though it is closed at once, and opens again as it was', async () => {
    const { session } = await openSession();
    let kept: LogView = { clauses: [], cells: [] };
    viewKeeper(session, {
      keepView: async (_, view) => {
        kept = view;
      },
    });
    session.edit(pick('Tablet'));
    session.close();
    const other = newSession().session;
    await other.open(['/logs/a.jsonl'], kept);
    assert.equal(kept.clauses.length, 1);
    assert.deepEqual([other.selection.clauses, other.cells], [kept.clauses, kept.cells]);
    assert.equal(other.canUndo, false);
  });
});

describe('SQL', () => {
  it('runs over the log that is open, and over none is refused', async () => {
    const asked: unknown[] = [];
    const answer = { columns: ['n'], rows: [[60]], truncated: false };
    const { session } = await openSession({
      sql: (request) => {
        asked.push(request);
        return answer;
      },
    });
    assert.deepEqual(await session.sql('SELECT 1', 5, 30), answer);
    assert.deepEqual(asked, [{ log: 1, statement: 'SELECT 1', limit: 5, timeout: 30 }]);
    session.close();
    await assert.rejects(session.sql('SELECT 1', 5, 30), /no log is open/);
    await assert.rejects(session.saveStar('/tmp/star.sqlite'), /no log is open/);
  });

  it('that does not end can be cancelled: the log stays open, with its filters, and nothing is read again', async () => {
    let cancelled = false;
    const { session, workers } = await openSession({
      sql: (_, signal) => {
        signal.addEventListener('abort', () => {
          cancelled = true;
        });
        return new Promise(() => {});
      },
    });
    const { clauses } = session.edit(pick('Tablet'));
    const stop = new AbortController();
    const endless = session.sql('WITH RECURSIVE …', 5, 30, stop.signal);
    await settled();
    stop.abort();
    await assert.rejects(endless, /cancelled/);
    await settled();
    assert.deepEqual(
      [cancelled, workers.length, workers[0]?.terminated, workers[0]?.opened.length],
      [true, 1, false, 1],
    );
    assert.deepEqual([session.status, session.selection.clauses], [{ kind: 'ready', file: 'a.jsonl' }, clauses]);
    assert.equal((await session.run([{ parts: ['events'], by: [], clauses: [] }])).length, 1);
  });
});

describe('the cells', () => {
  it('take new parameters that fit the log', async () => {
    const { session } = await openSession();
    session.configure({ id: 'breakdown', kind: 'breakdown', params: { dimension: 'device' } });
    assert.deepEqual(session.cells.find(({ id }) => id === 'breakdown')?.params, { dimension: 'device' });
  });

  it('refuse an unknown cell, another kind, and parameters that do not fit', async () => {
    const { session } = await openSession();
    const before = session.cells;
    assert.throws(() => session.configure({ id: 'x', kind: 'triangle', params: {} }), /no triangle cell "x"/);
    assert.throws(() => session.configure({ id: 'matrix', kind: 'triangle', params: {} }), /no triangle cell "matrix"/);
    assert.throws(
      () => session.configure({ id: 'breakdown', kind: 'breakdown', params: { dimension: 'planet' } }),
      /unknown dimension "planet"; known: device, tier/,
    );
    assert.equal(session.cells, before);
  });
});

describe('the files of the open log', () => {
  it('are shown line by line, and no other file is', async () => {
    const { session } = await openSession();
    const [file = ''] = session.files;
    assert.equal((await session.textWindow(file, 3, 5)).firstLine, 3);
    assert.equal(await session.findText(file, 'x', 1), null);
    await assert.rejects(session.textWindow('/etc/passwd', 1, 5), /not of the log that is open/);
    await assert.rejects(session.findText('/etc/passwd', 'x', 1), /not of the log that is open/);
  });
});

describe('settings and closing', () => {
  it('reads the settings of the moment at every open', async () => {
    let timeZone = 'auto';
    const { session, workers } = await openSession({}, () => ({ ...usualSettings, timeZone }));
    timeZone = 'Europe/Berlin';
    await session.reopen(session.files);
    assert.deepEqual(
      workers[0]?.opened.map((request) => request.timeZone),
      ['auto', 'Europe/Berlin'],
    );
  });

  it('ends failed where the settings cannot be read', async () => {
    const { session } = newSession({}, () => {
      throw new Error('settings are broken');
    });
    assert.equal(await session.open(['/logs/a.jsonl']), 'failed');
  });

  it('gives the memory back when the log is closed', async () => {
    const { session, workers } = await openSession();
    session.close();
    assert.deepEqual(session.status, { kind: 'empty' });
    assert.equal(workers[0]?.terminated, true);
    assert.deepEqual(session.files, []);
    assert.equal(await session.open(['/logs/a.jsonl']), 'ready');
  });

  it('reopens nothing where nothing is open', async () => {
    const { session } = newSession();
    assert.equal(await session.reopen(session.files), 'cancelled');
  });
});
