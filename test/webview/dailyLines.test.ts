import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isoUnit } from '../../src/model/grain';
import { dayNumber, isoDate } from '../../src/model/timeZone';
import { dailyLine } from '../../webview/cells/dailyLine';
import { dayTicks } from '../../webview/cells/dayTicks';
import { drawnLine } from '../../webview/cells/drawnLine';
import { valueAxis, valueRange } from '../../webview/cells/valueRange';

const ticks = (from: number, days: number): string[] => dayTicks(from, days, 'day', 320).map(isoDate);

test('ticks stand at days, at firsts of months or at firsts of years, six at most', () => {
  const start = dayNumber(2025, 1, 1);
  assert.deepEqual(ticks(start, 3), ['2025-01-01', '2025-01-02', '2025-01-03']);
  assert.deepEqual(
    ticks(start, 365),
    ['01', '03', '05', '07', '09', '11'].map((month) => `2025-${month}-01`),
  );
  assert.deepEqual(ticks(dayNumber(2020, 6, 1), 1500), ['2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01']);
  for (const days of [1, 14, 62, 63, 200, 730, 731, 20_000]) assert.ok(ticks(start, days).length <= 6, `${days} days`);
});

test('ticks of hours and minutes stand where a clock shows round times', () => {
  const start = dayNumber(2025, 1, 1) * 24 + 7;
  const hours = dayTicks(start, 24, 'hour', 320).map((unit) => isoUnit(unit, 'hour').slice(11));
  assert.deepEqual(hours, ['12:00', '18:00', '00:00', '06:00']);
  const minutes = dayTicks(start * 60 + 3, 100, 'minute', 320).map((unit) => isoUnit(unit, 'minute').slice(11));
  assert.deepEqual(minutes, ['07:30', '08:00', '08:30']);
});

test('a narrow line has as many ticks as there is room for, and one at least', () => {
  const start = dayNumber(2025, 1, 1);
  const counts = [260, 140, 90, 20].map((width) => dayTicks(start, 365, 'day', width).length);
  assert.deepEqual(counts, [4, 3, 2, 1]);
});

test('a line is drawn between the values of the days that count, with room to be quiet in', () => {
  const counted = { from: 1, to: 4 };
  const near = (values: readonly (number | null)[]): number[] => {
    const { min, max } = valueRange({ values, counted, isShare: false });
    return [min, max].map((value) => Math.round(value * 100) / 100);
  };
  assert.deepEqual(near([5000, 100, 200, 150, 9000]), [92, 208]);
  assert.deepEqual(near([0, 100, 100, 100, 0]), [92.5, 107.5]);
  assert.deepEqual(near([1, 0, null, 0, 1]), [0, 1]);
  assert.deepEqual(near([8, null, null, null, 10]), [7.84, 10.16]);
  const few = valueRange({ values: [0, 5, 10, 10, 10, 10, 10], counted: { from: 6, to: 7 }, isShare: false });
  assert.deepEqual([few.min, few.max], [0, 10.8], 'one day of seven');
});

test('axes end at round numbers, and never at a share under 0 % or over 100 %, or between counts', () => {
  const axis = (values: readonly number[], isShare: boolean): readonly number[] =>
    valueAxis({ values, counted: { from: 0, to: values.length }, isShare }).ticks;
  assert.deepEqual(axis([0, 1, 0.4], true), [0, 0.5, 1]);
  assert.deepEqual(axis([1, 1, 1], true), [0.9, 0.95, 1]);
  assert.deepEqual(axis([0, 0], true), [0, 0.5, 1]);
  assert.deepEqual(axis([5e-324], true), [0, 0.5, 1]);
  assert.deepEqual(axis([0.118, 0.154], true), [0.1, 0.15, 0.2]);
  assert.deepEqual(axis([1, 1], false), [0, 1, 2]);
  assert.deepEqual(axis([9000, 9400], false), [8000, 9000, 10_000]);
  const value = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 9 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 1e9 }),
      (all, isShare, by) => {
        const values = isShare ? all : all.map((each) => Math.round(each * by));
        const { min, max, ticks } = valueAxis({ values, counted: { from: 0, to: values.length }, isShare });
        assert.ok(ticks.length >= 2 && ticks.length <= 3 && ticks[0] === min && ticks.at(-1) === max);
        assert.ok(
          min >= 0 && (!isShare || max <= 1) && values.every((each) => each >= min - 1e-9 && each <= max + 1e-9),
        );
      },
    ),
  );
});

test('a small share has decimals enough on its axis to tell the ticks apart', () => {
  const { ticks, decimals } = valueAxis({ values: [0.0012, 0.0013], counted: { from: 0, to: 2 }, isShare: true });
  const texts = ticks.map((tick) => tick.toLocaleString('en', { style: 'percent', maximumFractionDigits: decimals }));
  assert.deepEqual(texts, ['0.1%', '0.12%', '0.14%']);
});

test('a line of more days than it has room for is drawn as means of whole weeks, those that count apart', () => {
  const line = (days: number) => ({
    firstDay: 20_000,
    grain: 'day' as const,
    values: Array.from({ length: days }, (_, i) => (i % 7 === 0 ? null : i % 7)),
    counted: { from: 9, to: days },
    tone: 'calm' as const,
    isShare: false,
    text: String,
    summary: '',
  });
  assert.equal(drawnLine(line(365), 183).mean, '');
  assert.equal(drawnLine(line(365), 0).mean, '', 'not on screen yet');
  const weekly = drawnLine(line(365), 182);
  assert.equal(weekly.mean, 'weekly mean');
  assert.equal(weekly.values.length, 1 + Math.floor((365 - 9) / 7));
  assert.deepEqual(weekly.counted, { from: 1, to: weekly.values.length });
  assert.equal(weekly.days[1], 20_009, 'counted days start their own mean');
  assert.ok(weekly.values.slice(2).every((value) => value === 3.5));
  const long = drawnLine(line(4553), 300);
  assert.equal(long.mean, '4-week mean');
  assert.ok(long.values.length <= 600);
});

test('a line tells its ends, its lowest and its highest day in words', () => {
  const line = {
    name: 'MAU',
    firstDay: dayNumber(2025, 3, 1),
    grain: 'day' as const,
    tone: 'calm',
    format: { kind: 'count' },
    locale: 'en',
  } as const;
  const counted = { from: 1, to: 5 };
  assert.equal(
    dailyLine({ ...line, values: [1, 20, 10, null, 30], counted }).summary,
    'MAU by day: from 20 on Mar 2, 2025 to 30 on Mar 5, 2025; lowest 10 on Mar 3, 2025, highest 30 on Mar 5, 2025.',
  );
  assert.equal(dailyLine({ ...line, values: [1], counted }).summary, 'MAU by day: no complete day.');
});
