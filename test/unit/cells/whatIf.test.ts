import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ask } from '../../../src/cells/ask';
import { type WhatIfParams, whatIf } from '../../../src/cells/whatIf';
import { grainMs } from '../../../src/model/grain';
import type { Clause, PointsClause } from '../../../src/model/selection';
import type { TestRecord } from '../../support/columnsOf';
import { logOf, type TestLog } from '../../support/logOf';
import { randomFields, randomLog } from '../../support/randomLog';

const event = (user: string, device: string, error: boolean, day = 0): TestRecord => ({
  ms: Date.UTC(2025, 0, 1 + day),
  user,
  error,
  fields: { device, tier: 'Free' },
});
const many = (n: number, user: string, device: string, error: boolean): TestRecord[] =>
  Array.from({ length: n }, (_, i) => event(user, device, error, i % 3));

/** Tablet: 8 events, 4 errors (50 %). Elsewhere: 20 events, 5 errors (25 %). So an error of Tablet stays by a half. */
const records = [
  ...many(1, 'one', 'Tablet', true),
  ...many(2, 'two', 'Tablet', true),
  ...many(1, 'both', 'Tablet', true),
  ...many(4, 'fine', 'Tablet', false),
  ...many(1, 'both', 'Mobile', true),
  ...many(4, 'other', 'Mobile', true),
  ...many(15, 'fine', 'Mobile', false),
];
const small = (): TestLog => logOf(records, ['device', 'tier']);
const device = (...keys: string[]): PointsClause => ({
  source: 'dimension:device',
  kind: 'points',
  dimensions: ['device'],
  keys: keys.map((key) => [key]),
});
const of = (params: WhatIfParams, clauses: readonly Clause[] = [], { log, run } = small()) =>
  ask('whatIf', params, { log, selection: { rev: 0, clauses } }, run);

describe('what if a segment were like the rest', () => {
  it('replaces the errors of the segment and counts impacted users anew, as by hand', async () => {
    const answer = await of({ segment: null }, [device('Tablet')]);
    assert.deepEqual([answer.segment, answer.segmentRate, answer.restRate], ['Tablet', 0.5, 0.25]);
    assert.deepEqual(answer.today, { errors: 9, error_rate: 9 / 28, impacted_users: 4 });
    // `one` stays by 1/2, `two` by 3/4; `both` and `other` have errors elsewhere.
    assert.deepEqual(answer.whatIf, { errors: 7, error_rate: 0.25, impacted_users: 3.25 });
    assert.equal(
      whatIf.words(answer, 'en'),
      'If Tablet were like the rest: error rate 25.00% instead of 32.14%; impacted users 3 instead of 4.',
    );
  });

  it('says the same of a segment that is chosen in the cell, within what else is selected', async () => {
    const chosen = await of({ segment: device('Tablet') });
    assert.deepEqual(chosen, await of({ segment: null }, [device('Tablet')]));
    assert.deepEqual(await of({ segment: device('Tablet') }, [device('Mobile')]), chosen);
  });

  it('has nothing to gain where the rest is no better', async () => {
    const answer = await of({ segment: device('Mobile') });
    assert.equal(answer.whatIf, null);
    assert.equal(whatIf.words(answer, 'en'), 'Nothing to gain: Mobile has an error rate of 25.00%, the rest 50.00%.');
  });

  it('says what is missing: a segment, a rest, events, errors', async () => {
    const missing = async (...given: Parameters<typeof of>) => (await of(...given)).missing;
    assert.match((await missing({ segment: null })) ?? '', /^Select a segment/);
    assert.match((await missing({ segment: device('Tablet', 'Mobile') })) ?? '', /^The segment is all there is/);
    assert.match((await missing({ segment: device('Watch') })) ?? '', /^The segment has no events/);
    const noErrors = logOf(records, ['device'], { outcome: null });
    assert.match((await missing({ segment: device('Tablet') }, [], noErrors)) ?? '', /^No field tells errors/);
  });

  it('tells error rates alone where the log does not know users', async () => {
    const answer = await of(
      { segment: device('Tablet') },
      [],
      logOf(records, ['device'], { user: [], userKind: null }),
    );
    assert.deepEqual(answer.whatIf, { errors: 7, error_rate: 0.25, impacted_users: null });
  });

  it('is what a plain loop over the records expects, in any log, of any member and in any period', async () => {
    let gains = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (seed, pick) => {
        const all = randomLog(seed);
        const test = logOf(all, randomFields);
        const { calendar, dimensions } = test.log;
        const unit = grainMs[calendar.grain];
        const from = calendar.firstDay + (pick % calendar.days);
        const period: Clause = { source: 'period', kind: 'period', from, to: from + 20 };
        const { name, field, members } = dimensions[pick % dimensions.length]!;
        const key = members[pick % members.length] ?? null;
        const segment: PointsClause = { source: 'x', kind: 'points', dimensions: [name], keys: [[key]] };
        const { whatIf: then } = await of({ segment }, [period], test);
        if (!then) return;
        gains++;
        const counted = all.filter(({ ms }) => ms >= from * unit && ms < (from + 20) * unit);
        const isIn = ({ fields }: TestRecord): boolean => (fields[field] ?? null) === key;
        const rate = (some: readonly TestRecord[]): number => some.filter(({ error }) => error).length / some.length;
        const rest = rate(counted.filter((record) => !isIn(record)));
        const keep = rest / rate(counted.filter(isIn));
        const stays = new Map<string, number>();
        for (const record of counted) {
          if (!record.error || record.user === null) continue;
          const goes = 1 - (stays.get(record.user) ?? 0);
          stays.set(record.user, 1 - goes * (isIn(record) ? 1 - keep : 0));
        }
        const expected = [...stays.values()].reduce((sum, n) => sum + n, 0);
        assert.ok(Math.abs((then.impacted_users ?? -1) - expected) < 1e-9, `${then.impacted_users} for ${expected}`);
        assert.ok(Math.abs(then.error_rate - rest) < 1e-12);
      }),
      { numRuns: 60 },
    );
    assert.ok(gains > 5);
  });
});
