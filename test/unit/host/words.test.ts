import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kpiIds } from '../../../src/cells/triangle';
import { kpiRows } from '../../../src/host/kpiRows';
import { logName } from '../../../src/host/logName';
import { onlyMember } from '../../../src/host/memberEdits';
import { progressPercent, progressWords } from '../../../src/host/progressWords';
import { provenance } from '../../../src/host/provenance';
import { selectionWords } from '../../../src/host/selectionWords';
import { statusWords } from '../../../src/host/statusWords';
import { treeMessage } from '../../../src/host/treeMessage';
import type { Clause } from '../../../src/model/selection';
import { dayNumber } from '../../../src/model/timeZone';
import type { Following } from '../../../src/protocol/panelProtocol';
import { openSession } from './openSession';
import { hostile, smallLog } from './smallLog';

const { info } = smallLog(['/logs/a.jsonl']);
const from = dayNumber(2025, 3, 1);
const clauses: readonly Clause[] = [
  { source: 'matrix', kind: 'points', dimensions: ['tier', 'device'], keys: [['Free', null]] },
  { source: 'period', kind: 'period', from, to: from + 31 },
];

describe('selectionWords', () => {
  it('tells each filter, "(none)" and the last day of a period', () => {
    assert.match(selectionWords(clauses, info, 'en'), /^tier × device: Free × \(none\); Mar 1\s–\s31, 2025$/);
    assert.equal(selectionWords([], info), '');
  });
});

describe('progressWords', () => {
  const reading = { phase: 'reading', bytes: 81_400_000, totalBytes: 190_000_000, records: 512_000 } as const;

  it('tells records and megabytes', () => {
    assert.equal(progressWords(reading, 'en'), '512,000 records, 81 of 190 MB');
    assert.equal(
      progressWords({ ...reading, bytes: 250_000, totalBytes: 2_000_000, records: 9 }, 'en'),
      '9 records, 0.3 of 2.0 MB',
    );
    assert.equal(progressWords({ ...reading, phase: 'arranging' }, 'en'), '512,000 records, arranging');
    assert.equal(progressWords({ ...reading, phase: 'writing', totalBytes: 0 }, 'en'), '512,000 records');
  });

  it('is a percentage from 0 to 100, whatever the size', () => {
    assert.equal(progressPercent({ ...reading, bytes: 95_000_000 }), 50);
    assert.equal(progressPercent({ ...reading, totalBytes: 0 }), 0);
    assert.equal(progressPercent({ ...reading, bytes: 200_000_000 }), 100);
  });
});

describe('the status bar', () => {
  it('tells error rate and stickiness, and the filter to who hovers or listens', async () => {
    const { answers } = await openSession();
    const answer = await answers.triangle();
    assert.ok(answer);
    const { text, tooltip, spoken } = statusWords(answer, { filter: 'tier: Free', part: null, isLive: false }, 'en');
    assert.equal(text, '$(pulse) 33.33% errors · 100.00% sticky');
    assert.equal(spoken, 'Log Health: 33.33% errors · 100.00% sticky, filtered by tier: Free');
    assert.match(tooltip, /60 events, 2025-03-01 to 2025-03-06, UTC, MAU as users in 5 days/);
  });

  it('tells what the log knows, and only that', async () => {
    const { answers } = await openSession();
    const answer = await answers.triangle();
    assert.ok(answer);
    const unknown = (keys: object) => ({ ...answer, measures: { ...answer.measures, ...keys } });
    const none = { filter: '', part: null, isLive: false };
    const rateOnly = unknown({ stickiness: null });
    assert.equal(statusWords(rateOnly, { ...none, isLive: true }, 'en').text, '$(pulse) 33.33% errors · live');
    assert.equal(statusWords(rateOnly, none, 'en').text, '$(pulse) 33.33% errors');
    assert.equal(statusWords(unknown({ stickiness: null, error_rate: null }), none, 'en').text, '$(pulse) 60 events');
  });
});

describe('Quick KPIs', () => {
  it('list every measure of the triangle once, in three groups', async () => {
    const { answers } = await openSession();
    const answer = await answers.triangle();
    assert.ok(answer);
    const rows = kpiRows(answer, null, 'en');
    assert.deepEqual(rows.map(({ id }) => id).sort(), [...kpiIds].sort());
    assert.deepEqual([...new Set(rows.map(({ group }) => group))], ['Reach', 'Habit', 'Quality']);
    assert.deepEqual(rows[0]?.label, 'MAU (users in 5 days)');
    assert.deepEqual(rows.find(({ id }) => id === 'error_rate')?.value, '33.33%');
  });

  it('come with all that a number rests on', async () => {
    const { session, answers } = await openSession();
    session.edit(onlyMember('tier', 'Free'));
    const answer = await answers.triangle();
    const [row] = answer ? kpiRows(answer, null, 'en') : [];
    assert.ok(answer && row && session.context);
    assert.deepEqual(provenance(row, answer, session.context, 'en').split('\n').slice(2), [
      'Period: 2025-03-01 to 2025-03-06 (end not included), UTC, 5 full days, 1 complete, 1 complete for WAU',
      'MAU window: users in 5 days; WAU window: users in 5 days',
      'Filter: tier: Free',
      'Source: a.jsonl, 61 records read, 1 rejected',
    ]);
  });
});

describe('the line above the tree', () => {
  const context = { log: info, selection: { rev: 1, clauses: clauses.slice(0, 1) } };
  const ready = { kind: 'ready', file: 'a.jsonl' } as const;

  it('tells events and counts filters, as soon as they are known', () => {
    assert.equal(treeMessage(ready, context, 1_200_000, 'en'), '1,200,000 events · 1 filter');
    assert.equal(treeMessage(ready, context, null, 'en'), '1 filter');
    assert.equal(treeMessage({ kind: 'empty' }, null, null, 'en'), '');
  });

  it('says that a log is live once it has grown, and which of its files are gone', () => {
    const line = (following: Partial<Following>): string =>
      treeMessage(ready, context, 60, 'en', { on: true, hasGrown: true, lost: [], ended: null, ...following });
    assert.equal(line({}), '60 events · live · 1 filter');
    assert.equal(line({ hasGrown: false }), '60 events · 1 filter');
    assert.equal(line({ on: false }), '60 events · 1 filter');
    assert.equal(
      line({ lost: ['/logs/a.jsonl', '/logs/b.jsonl'] }),
      '60 events · live · 1 filter — a.jsonl and 1 more is gone; it is read on once it is back',
    );
    assert.equal(
      line({ on: false, ended: 'the disk is gone', lost: ['/logs/a.jsonl'] }),
      '60 events · 1 filter — Following ended: the disk is gone. What comes now is not counted; open the log again to go on',
    );
    assert.doesNotMatch(line({ on: false, ended: hostile }), /\]\(|\$\(/);
    assert.doesNotMatch(line({ lost: [`/logs/${hostile}`] }), /\]\(|\$\(/);
  });

  it('asks in a few words where a question has them, so that none are cut off', () => {
    const text = `The time stamps carry no year. ${'More of it. '.repeat(30)}`;
    const log = smallLog([], [{ role: 'time', text, brief: 'Year 2024 assumed' }]).info;
    assert.equal(
      treeMessage(ready, { log, selection: { rev: 0, clauses: [] } }, 60, 'en'),
      '60 events — Year 2024 assumed',
    );
  });

  it('repeats the questions of the log, and a failure, as plain text', () => {
    const log = smallLog([], [{ role: 'user', text: `Is ${hostile} the user?` }]).info;
    const line = treeMessage(ready, { log, selection: { rev: 0, clauses: [] } }, 60, 'en');
    assert.match(line, /^60 events — Is .* the user\?$/);
    assert.doesNotMatch(line, /\]\(|\$\(/);
    const failed = { kind: 'failed', file: 'x', message: `x: ${hostile}` } as const;
    assert.doesNotMatch(treeMessage(failed, null, null), /\]\(|\$\(/);
  });
});

describe('the name of a log', () => {
  it('name a log by its first file and count the rest', () => {
    assert.equal(logName(['/logs/a.jsonl']), 'a.jsonl');
    assert.equal(logName(['/logs/a.jsonl', '/b', '/c']), 'a.jsonl and 2 more');
  });
});
