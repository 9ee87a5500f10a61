import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ask, cellOf } from '../../../src/cells/ask';
import { type LeaderboardsParams, leaderboards, leaderMeasures } from '../../../src/cells/leaderboards';
import { type Clause, nothingSelected } from '../../../src/model/selection';
import type { TestRecord } from '../../support/columnsOf';
import { logOf, type TestLog } from '../../support/logOf';
import { randomFields, randomLog } from '../../support/randomLog';

const event = (at: number, device: string | null, region: string, error = false): TestRecord => ({
  ms: Date.UTC(2025, 0, 1) + at * 60_000,
  user: `u${at % 7}`,
  error,
  fields: { device, region },
});

/** Of 100 events: Mobile 60 with 6 errors, Tablet 30 with 9, (none) 10 with all errors. */
const records = Array.from({ length: 100 }, (_, at) => {
  const [device, isError] = at < 60 ? ['Mobile', at < 6] : at < 90 ? ['Tablet', at < 69] : [null, true];
  return event(at, device as string | null, at % 2 === 0 ? 'North' : 'South', isError as boolean);
});
const small = (): TestLog => logOf(records, ['device', 'region']);
const selected = (name: string, ...keys: readonly (string | null)[]): Clause => ({
  source: `dimension:${name}`,
  kind: 'points',
  dimensions: [name],
  keys: keys.map((key) => [key]),
});
const boards = (params: LeaderboardsParams, clauses: readonly Clause[] = [], { log, run } = small()) =>
  ask('leaderboards', params, { log, selection: { rev: 0, clauses } }, run);
const labels = (rows: readonly { readonly label: string }[] = []) => rows.map(({ label }) => label);

describe('leaderboards', () => {
  it('have a board for every dimension, its members in falling order of the measure', async () => {
    const { boards: found } = await boards({ measure: 'errors' });
    assert.deepEqual(
      found.map(({ field }) => field),
      ['device', 'region'],
    );
    const [device] = found;
    assert.deepEqual(labels(device?.rows), ['(none)', 'Tablet', 'Mobile']);
    assert.deepEqual(
      device?.rows.map(({ errors }) => errors),
      [10, 9, 6],
    );
    assert.deepEqual([device?.more, device?.total.errors], [0, 25]);
  });

  it('let no rate of a handful of events lead, though it is the highest', async () => {
    const [device] = (await boards({ measure: 'error_rate' })).boards;
    assert.deepEqual(labels(device?.rows), ['Tablet', 'Mobile', '(none)']);
    assert.deepEqual(labels((await boards({ measure: 'lift' })).boards[0]?.rows), ['Tablet', 'Mobile', '(none)']);
  });

  it('ignore the own clause in a board, and obey it in the others; the whole log stays behind', async () => {
    const [device, region] = (await boards({ measure: 'events' }, [selected('device', 'Tablet')])).boards;
    assert.deepEqual(
      device?.rows.map(({ events }) => events),
      [60, 30, 10],
    );
    assert.equal(region?.total.events, 30);
    assert.deepEqual(
      region?.rows.map(({ events, whole }) => [events, whole.events]),
      [
        [15, 50],
        [15, 50],
      ],
    );
  });

  it('show as many members as is asked for, tell how many more there are, and put selected ones below', async () => {
    const params = { measure: 'events', shown: { device: 1 } } as const;
    const [device] = (await boards(params, [selected('device', null, 'Mobile')])).boards;
    assert.deepEqual([labels(device?.rows), labels(device?.selected), device?.more], [['Mobile'], ['(none)'], 2]);
  });

  it('leave out members without events in the selection', async () => {
    const found = await boards({ measure: 'events' }, [
      { source: 'period', kind: 'period', from: 0, to: 1 },
      selected('region', 'North'),
    ]);
    assert.deepEqual(found.boards[0]?.rows, []);
    assert.match(leaderboards.words(found), /device none/);
  });

  it('fall back to what the log can tell where it knows neither outcome nor user', async () => {
    const test = logOf(records, ['device'], { outcome: null, user: [], userKind: null });
    const found = await boards({ measure: 'impacted_users' }, [], test);
    assert.deepEqual([found.measure, labels(found.boards[0]?.rows)[0]], ['events', 'Mobile']);
    assert.equal(leaderboards.words(found), 'First by events: device Mobile (60).');
  });

  it('refuse a measure that they do not have, by name', () => {
    const { log } = small();
    const ask = () => cellOf('leaderboards').queries({ measure: 'mau' as never }, { log, selection: nothingSelected });
    assert.throws(ask, /no leaderboards by "mau"; choose one of impacted_users/);
  });

  it('say the same of a member as its breakdown does, in any log and order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...leaderMeasures), async (seed, measure) => {
        const { log, run } = logOf(randomLog(seed), randomFields);
        const context = { log, selection: nothingSelected };
        const { boards: found } = await ask('leaderboards', { measure }, context, run);
        for (const { dimension, rows } of found) {
          const breakdown = await ask('breakdown', { dimension }, context, run);
          for (const { key, label, whole, ...stats } of rows) {
            const {
              member,
              whole: ghost,
              ...same
            } = breakdown.rows.find(({ member: other }) => other.kind === 'member' && other.key === key)!;
            assert.deepEqual([stats, whole], [same, ghost], label);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('send a few rows of ten thousand members, and values of thousands of characters whole', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      event(at, `${'x'.repeat(3000)}${at}`, 'North', at % 3 === 0),
    );
    const [device] = (await boards({ measure: 'excess_errors' }, [], logOf(many, ['device', 'region']))).boards;
    assert.deepEqual([device?.rows.length, device?.more], [5, 9995]);
    assert.equal(device?.rows[0]?.label.length, 3001);
  });
});
