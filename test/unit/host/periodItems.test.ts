import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodItems } from '../../../src/host/periodItems';
import { calendarOf } from '../../../src/model/calendar';
import { dayNumber } from '../../../src/model/timeZone';

const calendar = calendarOf({
  timeZone: 'UTC',
  window: 'rolling30',
  firstMs: Date.UTC(2025, 0, 1),
  lastMs: Date.UTC(2025, 11, 31, 23, 59, 59),
  missedBefore: 0,
  missedAfter: 0,
});
const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');
const shown = (typed: string): readonly string[] =>
  periodItems(typed, { calendar }, 'en').items.map(({ label, description }) => plain(`${label} | ${description}`));
const put = (from: number, to: number) => ({ op: 'put', clause: { source: 'period', kind: 'period', from, to } });

describe('the periods of the palette', () => {
  it('begin with the whole log, and each says its days', () => {
    const [whole, ...named] = shown('');
    assert.equal(whole, 'Whole log | Jan 1 – Dec 31, 2025 · 365 days');
    assert.equal(named[1], 'Last 30 days | Dec 2 – 31, 2025 · 30 days');
    assert.deepEqual(periodItems('', { calendar }).items[0]?.edit, { op: 'drop', sources: ['period'] });
  });

  it('have first what was typed, by its name where it has one', () => {
    const { items } = periodItems('2025-07-01..2025-08-15', { calendar }, 'en');
    assert.deepEqual(items[0]?.edit, put(dayNumber(2025, 7, 1), dayNumber(2025, 8, 15)));
    assert.deepEqual(shown('2025-07-01..2025-08-15'), ['Jul 1 – Aug 14, 2025 | 45 days']);
    assert.deepEqual(shown('2025-07-01..2025-10-01'), ['Q3 2025 | Jul 1 – Sep 30, 2025 · 92 days']);
    assert.equal(shown('last 30 days').length, 1);
    assert.deepEqual(periodItems('2025', { calendar }).items[0]?.edit, { op: 'drop', sources: ['period'] });
    assert.equal(shown('last 45 days')[0], 'Nov 17 – Dec 31, 2025 | 45 days');
  });

  it('are found by part of a name, and where there is none, say why', () => {
    assert.deepEqual(
      shown('q').map((item) => item.slice(0, 2)),
      ['Q4', 'Q3', 'Q2', 'Q1'],
    );
    assert.equal(periodItems('previous', { calendar }).mistake, null);
    const { items, mistake } = periodItems('the day after', { calendar });
    assert.deepEqual(items, []);
    assert.match(mistake ?? '', /^Write a period as one of: last 30 days/);
  });
});
