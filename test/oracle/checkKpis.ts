import assert from 'node:assert/strict';
import { ask } from '../../src/cells/ask';
import type { Row } from './oracle';
import { contextOf, type Sides } from './sides';

/** The measures over the period and each of its days. */
export async function checkKpis(sides: Sides): Promise<void> {
  const { ours, oracle, comparison, where } = sides;
  const context = contextOf(sides);
  const { measures, period, days } = await ask('triangle', {}, context, ours.run);
  const [kpis] = await oracle.rows('kpis');
  comparison.sameOf(Object.keys(measures) as (keyof typeof measures)[], measures, kpis, where);
  const daily = await oracle.rows('daily');
  assert.equal(days.dau.length, daily.length, `${where}: days`);
  comparison.same(period.fullDays, daysOf(daily, 'is_full'), `${where}, full days`);
  comparison.same(period.completeDays, daysOf(daily, 'is_complete'), `${where}, complete days`);
  comparison.same(period.weekCompleteDays, daysOf(daily, 'is_week_complete'), `${where}, week-complete days`);
  const by = [{ kind: 'day' } as const];
  const parts = ['events', 'errors', 'user_days', 'week_user_days', 'window_user_days', 'impacted_users'] as const;
  const [table] = await ours.run([{ parts, by, clauses: context.selection.clauses }]);
  const names = ['events', 'errors', 'dau', 'wau', 'mau', 'impacted_users'];
  for (const [i, row] of daily.entries()) {
    const at = `${where}, ${String(row.day)}`;
    comparison.sameOf(
      ['dau', 'mau', 'stickiness', 'error_rate'] as const,
      {
        dau: days.dau[i] ?? null,
        mau: days.mau[i] ?? null,
        stickiness: days.stickiness[i] ?? null,
        error_rate: days.error_rate[i] ?? null,
      },
      row,
      at,
    );
    assert.equal(i >= days.full.from && i < days.full.to, row.is_full, `${at}: full`);
    assert.equal(i >= days.complete.from && i < days.complete.to, row.is_complete, `${at}: complete`);
    const index = days.firstDay + i - ours.info.calendar.firstDay;
    for (const [n, part] of parts.entries())
      comparison.same(table?.parts[part]?.[index], row[names[n] ?? ''], `${at}, ${part}`);
  }
}

const daysOf = (rows: readonly Row[], flag: string): number => rows.filter((row) => row[flag] === true).length;
