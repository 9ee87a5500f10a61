import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { UserDays } from '../../../../src/diagnosis/userDays/userDays';
import { incidentDays } from '../../../../src/diagnosis/verdict/incidentDays';
import { taken } from '../../../support/taken';

const table = (day: readonly number[]): UserDays => ({
  users: 1,
  days: 100,
  start: Uint32Array.of(0, day.length),
  day: Uint16Array.from(day),
  events: new Uint32Array(day.length).fill(1),
  errors: new Uint32Array(day.length),
  firstFailed: new Uint8Array(day.length),
  row: Uint32Array.from(day, (_, i) => i),
});

it('the user-days of an incident are those from its first day until four weeks after its last, there and in all', () => {
  const inside = Uint8Array.of(1, 1, 0, 1, 0, 1);
  const days = table([9, 10, 12, 19, 47, 48]);
  assert.deepEqual(taken(incidentDays(days, { inside, from: 10, to: 20 })), { all: 4, inside: 2 });
});

it('an incident after all days has none', () => {
  assert.deepEqual(taken(incidentDays(table([1, 2]), { inside: Uint8Array.of(1, 1), from: 3, to: 5 })), {
    all: 0,
    inside: 0,
  });
});
