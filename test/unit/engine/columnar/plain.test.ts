import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Pace } from '../../../../src/engine/columnar/pace';
import { Plain } from '../../../../src/engine/columnar/plain';
import { stretch } from '../../../../src/engine/columnar/steps';
import { arrange } from '../../../../src/engine/star/arrange';
import { type Axis, type PartId, partIds } from '../../../../src/model/query';
import type { Clause } from '../../../../src/model/selection';
import { columnsOf } from '../../../support/columnsOf';
import { randomSource } from '../../../support/randomSource';

/** Never tired, but counts how often it was asked. */
class CountingPace extends Pace {
  looks = 0;

  override isDue(): boolean {
    this.looks++;
    return false;
  }
}

/** Due at every look. */
class TiredPace extends Pace {
  override isDue(): boolean {
    return true;
  }
}

const random = randomSource(3);
const events = arrange(
  columnsOf(
    Array.from({ length: 2 * stretch + 5 }, () => ({
      ms: Date.UTC(2025, 0, 1) + Math.floor(random() * 90 * 86_400_000),
      user: `u${Math.floor(random() * 500)}`,
      error: random() < 0.1,
      fields: { device: `d${Math.floor(random() * 3)}`, tier: `t${Math.floor(random() * 3)}` },
    })),
    ['device', 'tier'],
  ),
  { files: ['a.jsonl'], timeZone: 'UTC', window: 'rolling30' },
);
const [device, tier] = events.dimensions.map(({ name }): Axis => ({ kind: 'dimension', name })) as [Axis, Axis];
const intervals = { from: 3, days: 7, count: 9 };
const on = (dimensions: string[], ...keys: string[][]): Clause => ({ source: 'a', kind: 'points', dimensions, keys });

/** Looks at the clock while a query is counted. */
async function looks(parts: readonly PartId[], by: readonly Axis[], ...clauses: readonly Clause[]): Promise<number> {
  const pace = new CountingPace();
  await new Plain(events).count({ parts, by, clauses }, parts, pace);
  return pace.looks;
}

describe('a plain kernel', () => {
  it('looks at the clock after each stretch of rows, of whatever it counts', async () => {
    for (const part of ['events', 'user_days', 'week_user_days', 'new_users'] as const) {
      assert.equal(await looks([part], []), 3, part);
      assert.equal(await looks([part], [{ kind: 'day' }]), 3, part);
    }
    assert.equal(await looks(['user_days'], [{ kind: 'interval', ...intervals }]), 3);
    assert.equal(await looks(['events'], [{ kind: 'interval', ...intervals }]), 6);
  });

  it('looks at the clock while it places rows in groups, and takes out those that are not kept', async () => {
    assert.equal(await looks(['events'], [device, tier]), 3 + 2 * 3);
    assert.equal(await looks(['events'], [], on(['device'], ['d1'])), 3 + 3);
    assert.equal(await looks(['events'], [], on(['device', 'tier'], ['d1', 't1'])), 3 + 3);
    const period: Clause = { source: 'b', kind: 'period', from: events.calendar.firstDay + 5, to: 30_000 };
    assert.equal(await looks(['events'], [], period), 3 + 3);
    // Users are placed whole, so that a stretch is as long as its last user asks for.
    assert.equal(await looks(['users'], [{ kind: 'first_interval', ...intervals }]), 3 + 1);
  });

  it('stops within a stretch once its answer is wanted no more', async () => {
    const stop = new AbortController();
    const counted = new Plain(events).count(
      { parts: partIds, by: [], clauses: [] },
      partIds,
      new TiredPace(stop.signal),
    );
    stop.abort(new Error('overtaken'));
    await assert.rejects(counted, /overtaken/);
  });

  it('gives the same numbers however often it halts', async () => {
    const query = { parts: partIds, by: [device, { kind: 'day' } as const], clauses: [on(['tier'], ['t1'])] };
    const halting = await new Plain(events).count(query, partIds, new TiredPace());
    assert.deepEqual(halting, await new Plain(events).count(query, partIds, new CountingPace()));
  });
});
