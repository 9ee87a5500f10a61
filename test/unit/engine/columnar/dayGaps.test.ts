import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DayGaps } from '../../../../src/engine/columnar/dayGaps';
import { calendarOf, type MauWindow } from '../../../../src/model/calendar';
import { pickIndex, randomSource } from '../../../support/randomSource';

const calendar = (days: number, window: MauWindow) =>
  calendarOf({
    timeZone: 'UTC',
    window,
    firstMs: Date.UTC(2025, 0, 20),
    lastMs: Date.UTC(2025, 0, 20 + days) - 1,
    missedBefore: 0,
    missedAfter: 0,
  });

/** Writes the active days of a user, in order, as a pass over its events does. */
function addUser(counts: Uint32Array, { farthest }: DayGaps, active: readonly number[]): void {
  active.forEach((day, i) => {
    const gap = i === 0 ? farthest : Math.min(farthest, day - active[i - 1]!);
    counts[day * (farthest + 1) + gap]!++;
  });
}

describe('gaps between the active days of users', () => {
  it('tell the users of every trailing window, for rolling ones and those of calendar months', () => {
    const random = randomSource(9);
    for (const window of ['rolling30', 'rolling28', 'calendar'] as const) {
      for (const days of [1, 2, 20, 45, 130]) {
        const of = calendar(days, window);
        const gaps = new DayGaps(of);
        const users = Array.from({ length: 40 }, () => {
          const share = random() ** 3;
          return [...Array(days).keys()].filter(() => random() < share);
        });
        const counts = new Uint32Array((gaps.farthest + 1) * days);
        for (const active of users) addUser(counts, gaps, active);
        const counted = gaps.counted(counts);
        for (const id of ['wau', 'mau'] as const) {
          const { reachFrom, reachTo } = of.windows[id];
          const wanted = Array.from({ length: days }, (_, end) => {
            const isIn = (day: number): boolean => reachFrom[day]! <= end && end < reachTo[day]!;
            return users.filter((active) => active.some(isIn)).length;
          });
          assert.deepEqual([...counted.windows[id]], wanted, `${window}, ${days} days, ${id}`);
        }
        assert.deepEqual(
          [...counted.users],
          Array.from({ length: days }, (_, day) => users.filter((active) => active.includes(day)).length),
        );
      }
    }
  });

  it('are told apart up to the longest that a window spans, and no further', () => {
    assert.equal(new DayGaps(calendar(100, 'rolling30')).farthest, 30);
    assert.equal(new DayGaps(calendar(100, 'rolling28')).farthest, 28);
    assert.equal(new DayGaps(calendar(100, 'calendar')).farthest, 31);
    assert.equal(new DayGaps(calendar(3, 'rolling30')).farthest, 3);
  });

  it('count events of a day already seen, and those without a user, as events alone', () => {
    const gaps = new DayGaps(calendar(10, 'rolling30'));
    const random = randomSource(2);
    const day = pickIndex(random, 10);
    const counts = new Uint32Array((gaps.farthest + 1) * 10);
    counts[day * (gaps.farthest + 1)] = 5;
    const { events, users, windows } = gaps.counted(counts);
    assert.equal(events[day], 5);
    assert.deepEqual([...users, ...windows.mau], Array(20).fill(0));
  });
});
