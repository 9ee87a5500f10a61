import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayIndices } from '../../../../src/engine/star/dayIndices';
import { userMajor } from '../../../../src/engine/star/userMajor';
import { dayMs, zoneClock } from '../../../../src/model/timeZone';

const events = fc.array(fc.record({ user: fc.nat(4), ms: fc.nat(50) }), { maxLength: 40 });

describe('userMajor', () => {
  it('places any rows by user, then by time, equal times in the order of reading, and says where users start', () => {
    fc.assert(
      fc.property(events, fc.boolean(), fc.boolean(), (rows, sorted, hasUsers) => {
        const list = sorted ? rows.toSorted((a, b) => a.ms - b.ms) : rows;
        const user = (i: number): number => (hasUsers ? (list[i]?.user ?? 0) : 0);
        const codes = hasUsers ? Uint8Array.from(list, (one) => one.user) : null;
        const time = Float64Array.from(list, (one) => one.ms);
        const { place, starts } = userMajor(codes, hasUsers ? 4 : 0, time, sorted);
        const want = [...list.keys()].sort((a, b) => user(a) - user(b) || time[a]! - time[b]! || a - b);
        const got: number[] = [];
        place.forEach((to, i) => {
          got[to] = i;
        });
        assert.deepEqual(got, want);
        for (let u = 0; u + 1 < starts.length; u++)
          assert.ok(want.slice(starts[u], starts[u + 1]).every((i) => user(i) === u));
        assert.equal(starts.at(-1), list.length);
      }),
    );
  });
});

describe('dayIndices', () => {
  it('gives each of any times the day of its own clock, also where daylight saving turns', () => {
    const from = Date.UTC(2025, 2, 28);
    const around = fc.array(fc.integer({ min: 0, max: 5 * 96 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(around, fc.constantFrom('Europe/Berlin', 'UTC', '-05:30', 'America/Sao_Paulo'), (slots, zone) => {
        const time = Float64Array.from(slots, (slot) => from + slot * 900_000 + 1);
        const clock = zoneClock(zone);
        const days = [...time].map((ms) => Math.floor((ms + clock(ms)) / dayMs));
        const found = dayIndices(time, zone, 'day');
        assert.deepEqual(
          [...found.days],
          days.map((day) => day - found.firstDay),
        );
        assert.equal(
          found.isAscending,
          slots.every((slot, i) => i === 0 || slot >= (slots[i - 1] ?? 0)),
        );
      }),
    );
  });
});
