import assert from 'node:assert/strict';
import { ask } from '../../src/cells/ask';
import { lifecycleMeasures } from '../../src/cells/lifecycle';
import { contextOf, type Sides } from './sides';

/** Active days, lifecycle and retention by weeks. */
export async function checkComingBack(sides: Sides): Promise<void> {
  const { ours, oracle, comparison, where } = sides;
  const context = contextOf(sides);
  const active = await ask('activeDays', {}, context, ours.run);
  const activeRows = await oracle.rows('active_days');
  assert.equal(active.users.length, activeRows.length, `${where}: numbers of active days`);
  for (const [k, row] of activeRows.entries()) {
    comparison.same(active.users[k], row.users, `${where}, ${k} active days`);
    comparison.same(active.atLeast[k], row.at_least, `${where}, ${k} active days or more`);
  }
  const life = await ask('lifecycle', { days: 7 }, context, ours.run);
  const lifeRows = await oracle.rows('lifecycle');
  assert.deepEqual(
    life.intervals.map(({ from }) => from),
    lifeRows.map(({ starts }) => starts),
    `${where}: intervals`,
  );
  for (const [i, interval] of life.intervals.entries())
    comparison.sameOf(lifecycleMeasures, interval, lifeRows[i], `${where}, week from ${interval.from}`);
  const [total] = await oracle.rows('lifecycle_total');
  comparison.same(life.quick_ratio, total?.quick_ratio, `${where}, quick ratio`);
  const retention = await ask('retention', { days: 7 }, context, ours.run);
  const cells = await oracle.rows('retention');
  const retained = ['users', 'unbounded_users', 'rate', 'unbounded_rate'] as const;
  for (const row of cells) {
    const cohort = retention.cohorts[Number(row.cohort)];
    const at = `${where}, cohort ${String(row.cohort)} after ${String(row.later)} weeks`;
    assert.ok(cohort, at);
    assert.equal(cohort.censored, row.censored, at);
    comparison.same(cohort.users, row.size, at);
    comparison.sameOf(retained, cohort.retained[Number(row.later)]!, row, at);
  }
  const gone = retention.cohorts.flatMap((cohort) => cohort.retained.filter(({ users }) => users !== null));
  assert.equal(gone.length, cells.length, `${where}: cells of cohorts`);
  for (const [n, row] of (await oracle.rows('retention_mean')).entries())
    comparison.sameOf(['rate', 'unbounded_rate'] as const, retention.mean[n]!, row, `${where}, mean after ${n} weeks`);
}
