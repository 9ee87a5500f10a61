import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, cellOf } from '../../../src/cells/ask';
import type { Clause } from '../../../src/model/selection';
import { logOf, type TestLog } from '../../support/logOf';
import { visits } from '../../support/visits';

const activeDays = ({ log, run }: TestLog, clauses: readonly Clause[] = []) =>
  ask('activeDays', {}, { log, selection: { rev: 0, clauses } }, run);

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Forty days: the last 30 are days 10 to 39, on one of which `z` acts. */
const users = { daily: range(0, 40), half: range(5, 25), twice: [9, 10, 39, 39.1], gone: [2, 9] };
const forty = (): TestLog => logOf(visits(40, users), ['device']);

describe('active days', () => {
  it('counts the users of each number of days of the last 30, those of earlier at 0', async () => {
    const answer = await activeDays(forty());
    assert.deepEqual([answer.from, answer.to, answer.windowDays], ['2025-01-11', '2025-02-10', 30]);
    const at = (days: number): number | undefined => answer.users[days];
    assert.deepEqual([at(0), at(1), at(2), at(15), at(30)], [1, 1, 1, 1, 1]);
    assert.equal(answer.users.length, 31);
    assert.equal(answer.active, 4);
    assert.deepEqual([answer.atLeast[2], answer.atLeast[16]], [3, 1]);
    assert.equal(answer.mean, (1 + 2 + 15 + 30) / 4);
    assert.deepEqual([answer.halfShare, answer.dailyShare], [0.5, 0.25]);
    assert.equal(
      cellOf('activeDays').words(answer, 'en'),
      'In the 30 days to before 2025-02-10 4 users were active, on 12.0 days on average; 50.0% of them on half of the days or more.',
    );
  });

  it('shrinks its window to a shorter log, and is of 28 days where MAU is', async () => {
    const short = await activeDays(logOf(visits(5, { a: [0, 1, 2] }), ['device']));
    assert.deepEqual([short.windowDays, short.users], [5, [0, 0, 1, 1, 0, 0]]);
    assert.equal(short.halfShare, 0.5);
    assert.equal((await activeDays(logOf(visits(40, users), ['device'], {}, 'rolling28'))).windowDays, 28);
  });

  it('ends with the last full day of a period and looks back before it', async () => {
    const test = forty();
    const { firstDay } = test.log.calendar;
    const clause = { source: 'period', kind: 'period', from: firstDay + 30, to: firstDay + 35 } as const;
    const answer = await activeDays(test, [clause]);
    assert.deepEqual([answer.from, answer.to], ['2025-01-06', '2025-02-05']);
    // daily 30 days, half 20, twice 2, gone 1; z was seen before.
    assert.deepEqual(
      [answer.users[30], answer.users[20], answer.users[2], answer.users[1], answer.users[0]],
      [1, 1, 1, 1, 1],
    );
  });

  it('leaves out a partial last day', async () => {
    const morning = { ms: Date.UTC(2025, 1, 10, 0, 30), user: 'late', error: false, fields: { device: 'Desktop' } };
    const answer = await activeDays(logOf([...visits(40, users), morning], ['device']));
    assert.equal(answer.to, '2025-02-10');
    assert.equal(answer.active, 4);
  });

  it('counts the days in the segment that is selected, a user of several members in each', async () => {
    const test = logOf(visits(40, { a: [20, 21, { day: 21, device: 'Tablet' }, { day: 22, device: 'Tablet' }] }), [
      'device',
    ]);
    const of = (device: string): Clause[] => [
      { source: 'd', kind: 'points', dimensions: ['device'], keys: [[device]] },
    ];
    assert.equal((await activeDays(test)).users[3], 1);
    assert.equal((await activeDays(test, of('Tablet'))).users[2], 1);
    assert.equal((await activeDays(test, of('Desktop'))).users[2], 1);
  });

  it('is absent with a remedy without users', async () => {
    const answer = await activeDays(logOf(visits(40, users), ['device'], { user: [], userKind: null }));
    assert.deepEqual([answer.users, answer.active, answer.mean], [[], 0, null]);
    assert.match(cellOf('activeDays').words(answer), /No field tells users apart/);
  });
});
