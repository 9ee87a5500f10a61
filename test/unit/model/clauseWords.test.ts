import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clauseWords, membersWords } from '../../../src/model/clauseWords';
import { spanText } from '../../../src/model/spanText';
import { dayNumber } from '../../../src/model/timeZone';

const dimensions = [
  { name: 'tier', field: 'Subscription' },
  { name: 'device', field: 'Device' },
];
const log = { dimensions, calendar: { grain: 'day' } } as const;
const points = (dimensions: readonly string[], ...keys: readonly (readonly (string | null)[])[]) =>
  ({ source: 'any', kind: 'points', dimensions, keys }) as const;
const [from, to] = [dayNumber(2025, 7, 1), dayNumber(2026, 1, 1)];

describe('clauseWords', () => {
  it('names fields as the log does, and "(none)"', () => {
    assert.equal(clauseWords(points(['device'], ['Tablet']), log), 'Device: Tablet');
    const crossed = points(['tier', 'device'], ['Free', null], ['Pro', 'Tablet']);
    assert.equal(clauseWords(crossed, log), 'Subscription × Device: Free × (none), Pro × Tablet');
    assert.equal(membersWords(crossed), 'Free × (none), Pro × Tablet');
  });

  it('keeps the name of a dimension that the log no longer has', () => {
    assert.equal(clauseWords(points(['gone'], ['x']), log), 'gone: x');
  });

  it('counts the members after the third', () => {
    const many = points(['tier'], ['a'], ['b'], ['c'], ['d'], ['e']);
    assert.equal(clauseWords(many, log), 'Subscription: a, b, c and 2 more');
  });

  it('names a period by its first and its last day, as the reader writes dates', () => {
    const period = { source: 'period', kind: 'period', from, to } as const;
    assert.match(clauseWords(period, log, 'en'), /^Jul 1\s–\sDec 31, 2025$/);
    assert.match(clauseWords(period, log, 'de'), /^1\. Juli?\s?–\s?31\. Dez\. 2025$/);
  });

  it('names a period of hours or minutes with its times, up to its end', () => {
    const hour = from * 24 + 8;
    const period = { source: 'period', kind: 'period', from: hour, to: hour + 4 } as const;
    const hourly = { dimensions, calendar: { grain: 'hour' } } as const;
    assert.match(clauseWords(period, hourly, 'en'), /^Jul 1, 2025, 08:00\s–\s12:00$/);
  });
});

describe('spanText', () => {
  it('of one day, or of none, is that day', () => {
    assert.equal(spanText(from, from + 1, 'en'), 'Jul 1, 2025');
    assert.equal(spanText(from, from, 'en'), 'Jul 1, 2025');
  });
});
