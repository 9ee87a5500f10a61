import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber, isoDate } from '../../src/model/timeZone';
import { dailyLine } from '../../webview/cells/dailyLine';
import { dayTicks } from '../../webview/cells/dayTicks';
import { valueRange } from '../../webview/cells/valueRange';

const ticks = (from: number, days: number): string[] => dayTicks(from, days, 320).map(isoDate);

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

test('a narrow line has as many ticks as there is room for, and one at least', () => {
  const start = dayNumber(2025, 1, 1);
  const counts = [260, 140, 90, 20].map((width) => dayTicks(start, 365, width).length);
  assert.deepEqual(counts, [4, 3, 2, 1]);
});

test('a line is drawn between the values of the days that count, with room to be quiet in', () => {
  const counted = { from: 1, to: 4 };
  const near = (values: readonly (number | null)[]): number[] => {
    const { min, max } = valueRange({ values, counted });
    return [min, max].map((value) => Math.round(value * 100) / 100);
  };
  assert.deepEqual(near([5000, 100, 200, 150, 9000]), [92, 208]);
  assert.deepEqual(near([0, 100, 100, 100, 0]), [92.5, 107.5]);
  assert.deepEqual(near([1, 0, null, 0, 1]), [0, 1]);
  assert.deepEqual(near([8, null, null, null, 10]), [7.84, 10.16]);
});

test('a line tells its ends, its lowest and its highest day in words', () => {
  const line = {
    name: 'MAU',
    firstDay: dayNumber(2025, 3, 1),
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
