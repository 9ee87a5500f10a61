import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../../src/cells/ask';
import { triangle } from '../../../src/cells/triangle';
import { nothingSelected } from '../../../src/model/selection';
import { logOf } from '../../support/logOf';

const start = Date.UTC(2025, 6, 1);
const event = (hours: number, user: string) => ({ ms: start + hours * 3_600_000, user, error: false, fields: {} });

describe('the triangle of a log of one day', () => {
  /** Of ten hours: u1 in each of them, u2 in every second. */
  const records = Array.from({ length: 20 }, (_, i) => event(i / 2 + 0.01, i % 4 === 1 ? 'u2' : 'u1'));
  const test = logOf([...records, event(9.999, 'u1')], []);

  it('counts the users of each hour, and those of its hours together', async () => {
    const { measures, period, days } = await ask(
      'triangle',
      {},
      { log: test.log, selection: nothingSelected },
      test.run,
    );
    assert.equal(period.grain, 'hour');
    assert.deepEqual([period.from, period.to], ['2025-07-01T00:00', '2025-07-01T10:00']);
    assert.deepEqual(days.dau, [2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    assert.equal(measures.dau, 1.5);
    assert.equal(period.windowLabel, 'users in 10 hours');
    assert.equal(measures.mau, 2);
  });

  it('says so in words', async () => {
    const answer = await ask('triangle', {}, { log: test.log, selection: nothingSelected }, test.run);
    assert.match(triangle.words(answer, 'en'), /2 users in 10 hours.* 1\.5 users an hour/);
  });

  it('takes a period of hours', async () => {
    const { firstDay } = test.log.calendar;
    const clauses = [{ source: 'period', kind: 'period', from: firstDay + 2, to: firstDay + 4 }] as const;
    const { measures } = await ask('triangle', {}, { log: test.log, selection: { rev: 1, clauses } }, test.run);
    assert.deepEqual([measures.events, measures.dau], [4, 1.5]);
  });
});
