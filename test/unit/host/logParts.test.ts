import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kpiRows } from '../../../src/host/kpiRows';
import { panelLog } from '../../../src/host/panelState';
import { partOf } from '../../../src/host/partOf';
import { provenance } from '../../../src/host/provenance';
import { statusWords } from '../../../src/host/statusWords';
import { treeMessage } from '../../../src/host/treeMessage';
import type { LogInfo } from '../../../src/model/logInfo';
import type { LogTooLarge } from '../../../src/protocol/engineProtocol';
import { newSession, openSession, usualSettings } from './openSession';
import { smallLog } from './smallLog';

const sample = { kind: 'sample', share: 0.1 } as const;
const tooLarge: LogTooLarge = {
  tooLarge: { events: 1e9, bytes: 2e10, budget: 2e9, firstMs: null, lastMs: null },
  message: 'big.jsonl needs about 20 GB; read a part of it',
};
/** A session whose big log is read in part only. */
const bigSession = () =>
  newSession({
    open: ({ files, part }) => (files[0] === '/logs/big.jsonl' && !part ? tooLarge : smallLog(files).info),
  });

describe('a log that is too large', () => {
  it('is not read: the session says so, and keeps what it would take', async () => {
    const { session } = bigSession();
    assert.equal(await session.open(['/logs/big.jsonl']), 'failed');
    const { message } = tooLarge;
    assert.deepEqual(session.status, { kind: 'failed', file: 'big.jsonl', message, isTooLarge: true });
    assert.deepEqual(session.tooLarge, { files: ['/logs/big.jsonl'], estimate: tooLarge.tooLarge, message });
  });

  it('leaves open what was open, and can still be read in part', async () => {
    const { session } = bigSession();
    await session.open(['/logs/a.jsonl']);
    await session.open(['/logs/big.jsonl']);
    assert.deepEqual([session.status.kind, session.files], ['ready', ['/logs/a.jsonl']]);
    assert.deepEqual(session.tooLarge?.files, ['/logs/big.jsonl']);
    assert.equal(await session.openPart(['/logs/big.jsonl'], sample), 'ready');
    assert.deepEqual(session.files, ['/logs/big.jsonl']);
  });

  it('is read again in the same part for as long as it is open, and asked about when it is opened anew', async () => {
    const { session, workers } = bigSession();
    const parts: unknown[] = [];
    const big = ['/logs/big.jsonl'];
    await session.open(big);
    await session.openPart(big, sample);
    session.edit({ op: 'toggle', source: 'dimension:device', dimensions: ['device'], key: ['Tablet'], add: false });
    assert.equal(await session.reopen(big), 'ready');
    assert.equal(session.selection.clauses.length, 1, 'the filters stay');
    assert.deepEqual(session.tooLarge?.files, big, 'another part can be chosen');
    parts.push(await session.open(big));
    assert.deepEqual(parts, ['failed']);
    assert.equal(workers.length, 1);
  });

  it('is forgotten as too large once another log is asked for', async () => {
    const { session } = bigSession();
    await session.open(['/logs/big.jsonl']);
    await session.open(['/logs/a.jsonl']);
    assert.equal(session.tooLarge, null);
  });

  it('is told from other failures of the same files', async () => {
    let fails = false;
    const { session } = newSession({ open: () => (fails ? Promise.reject(new Error('gone')) : tooLarge) });
    await session.open(['/logs/big.jsonl']);
    fails = true;
    await session.open(['/logs/big.jsonl']);
    assert.deepEqual(session.status, { kind: 'failed', file: 'big.jsonl', message: 'big.jsonl: gone' });
  });

  it('asks the worker for the part and under the budget of the settings', async () => {
    const { session, workers } = newSession({}, () => ({ ...usualSettings, memoryBudget: 512 }));
    await session.openPart(['/logs/a.jsonl'], sample);
    const [request] = workers[0]?.opened ?? [];
    assert.deepEqual([request?.part, request?.memoryBudget], [sample, 512]);
  });
});

describe('a number of a part of a log', () => {
  const { info } = smallLog(['/logs/a.jsonl']);
  const part: LogInfo = { ...info, source: { ...info.source, part: sample } };
  const words = '10% sample of users';

  it('says so in the panel, the tree, the status bar and Quick KPIs, with what is copied of them', async () => {
    const { answers, session } = await openSession();
    const answer = (await answers.triangle()) ?? assert.fail();
    assert.equal(partOf(part, 'en'), words);
    assert.equal(panelLog(part, 'en').part, words);
    const left = { reason: 'not in the sample of 10 % of users', count: 9, firstFile: 'a', firstLine: 1 };
    const source = { ...part.source, rejected: 11, rejectedReasons: [left, { ...left, reason: 'no time', count: 2 }] };
    assert.equal(panelLog({ ...part, source }, 'en').source.leftOut, 9);
    const context = { log: part, selection: session.selection };
    assert.equal(treeMessage({ kind: 'ready', file: 'a.jsonl' }, context, 60, 'en'), `${words} · 60 events`);
    const { text, tooltip, spoken } = statusWords(answer, { filter: '', part: words, isLive: false }, 'en');
    for (const said of [text, tooltip, spoken]) assert.ok(said.includes(words), said);
    const rows = kpiRows(answer, words, 'en');
    assert.ok(rows.every((row) => row.part === words));
    const [row = assert.fail()] = rows;
    assert.match(provenance(row, answer, context, 'en'), /^Part of the log: 10% sample of users$/m);
  });

  it('says nothing of the kind where all was read', () => {
    assert.equal(partOf(info, 'en'), null);
    assert.equal(panelLog(info, 'en').part, null);
  });
});
