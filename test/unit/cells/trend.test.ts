import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, cellOf } from '../../../src/cells/ask';
import { defaultStack } from '../../../src/cells/defaultStack';
import { type TrendMeasure, trendMeasures } from '../../../src/cells/trend';
import { nothingSelected, type Selection } from '../../../src/model/selection';
import type { TestRecord } from '../../support/columnsOf';
import { logOf, type TestLog } from '../../support/logOf';

const dayMs = 86_400_000;
const start = Date.UTC(2025, 0, 1);
/** Ten days: u0 comes daily, u1 every second day with an error, u2 on the fourth day alone. */
const records: readonly TestRecord[] = Array.from({ length: 10 }, (_, day) => day).flatMap((day) => {
  const event = (user: string, device: string, error = false): TestRecord => ({
    ms: start + (day + (day === 9 ? 0.99 : 0)) * dayMs,
    user,
    error,
    fields: { device },
  });
  return [
    event('u0', 'Mobile'),
    ...(day % 2 === 0 ? [event('u1', 'Tablet', true)] : []),
    ...(day === 3 ? [event('u2', 'Tablet')] : []),
  ];
});
const log = (roles: Parameters<typeof logOf>[2] = {}): TestLog => logOf([...records], ['device'], roles);
const tablets = { source: 'dimension:device', kind: 'points', dimensions: ['device'], keys: [['Tablet']] } as const;
const trendOf = (test: TestLog, measure: TrendMeasure, selection: Selection = nothingSelected) =>
  ask('trend', { measure }, { log: test.log, selection }, test.run);

describe('a trend', () => {
  it('gives each measure of each day of the log, as counted by hand', async () => {
    const test = log();
    const dau = [2, 1, 2, 2, 2, 1, 2, 1, 2, 1];
    assert.deepEqual((await trendOf(test, 'dau')).values, dau);
    assert.deepEqual((await trendOf(test, 'events')).values, dau);
    assert.deepEqual((await trendOf(test, 'errors')).values, [1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
    assert.deepEqual((await trendOf(test, 'impacted_users')).values, [1, 0, 1, 0, 1, 0, 1, 0, 1, 0]);
    assert.deepEqual(
      (await trendOf(test, 'error_rate')).values,
      dau.map((n, day) => (day % 2 === 0 ? 1 / n : 0)),
    );
    assert.deepEqual(
      (await trendOf(test, 'wau')).values,
      [2, 2, 2, 3, 3, 3, 3, 3, 3, 3].map((n, i) => (i === 9 ? 3 : n)),
    );
  });

  it('says which days count: full ones, or for windows those that have theirs in the log', async () => {
    const test = log();
    const { full, windows } = test.log.calendar;
    assert.deepEqual((await trendOf(test, 'dau')).counted, full);
    assert.deepEqual((await trendOf(test, 'wau')).counted, windows.wau.complete);
    assert.equal((await trendOf(test, 'wau')).window, 'users in 7 days');
    assert.deepEqual((await trendOf(test, 'stickiness')).counted, windows.mau.complete);
  });

  it('ignores the period that is chosen on it and obeys the rest, with the whole log behind', async () => {
    const test = log();
    const { firstDay } = test.log.calendar;
    const period = { source: 'period', kind: 'period', from: firstDay + 2, to: firstDay + 4 } as const;
    const whole = await trendOf(test, 'events');
    assert.deepEqual(await trendOf(test, 'events', { rev: 1, clauses: [period] }), whole);
    const segment = await trendOf(test, 'events', { rev: 1, clauses: [tablets, period] });
    assert.deepEqual(segment.values, [1, 0, 1, 1, 1, 0, 1, 0, 1, 0]);
    assert.deepEqual(segment.whole, whole.values);
    assert.equal(whole.whole, null);
  });

  it('has no error rate on a day without events', async () => {
    const { values } = await trendOf(log(), 'error_rate', { rev: 1, clauses: [tablets] });
    assert.deepEqual(values.slice(0, 4), [1, null, 1, 0]);
  });

  it('says what the log lacks for a measure, and asks nothing', async () => {
    const test = log({ user: [], userKind: null });
    const context = { log: test.log, selection: nothingSelected };
    assert.deepEqual(cellOf('trend').queries({ measure: 'dau' }, context), []);
    assert.equal((await trendOf(test, 'dau')).missing, 'DAU needs users, which the log has not.');
    assert.equal((await trendOf(test, 'error_rate')).missing, null);
  });

  it('is refused for a measure that has no days, as kept parameters may name it', () => {
    const context = { log: log().log, selection: nothingSelected };
    const params = { measure: 'lift' as TrendMeasure };
    assert.throws(() => cellOf('trend').queries(params, context), /no trend of "lift"; choose one of dau, wau/);
  });

  it('begins with a measure that the log has: users, else errors, else events', () => {
    const measure = (roles: Parameters<typeof logOf>[2]) => {
      const spec = defaultStack(log(roles).log).find(({ kind }) => kind === 'trend');
      return spec?.kind === 'trend' ? spec.params.measure : null;
    };
    assert.equal(measure({}), 'dau');
    assert.equal(measure({ user: [], userKind: null }), 'error_rate');
    assert.equal(measure({ user: [], userKind: null, outcome: null }), 'events');
  });

  it('says itself in words, with its ends, lowest and highest', async () => {
    const words = cellOf('trend').words(await trendOf(log(), 'errors'), 'en');
    assert.equal(
      words,
      'Errors by day: 1 on 2025-01-01, 0 on 2025-01-10; lowest 0 on 2025-01-02, highest 1 on 2025-01-01.',
    );
    for (const measure of trendMeasures) assert.match(cellOf('trend').words(await trendOf(log(), measure)), /by day/);
  });
});
