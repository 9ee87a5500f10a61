import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onlyMember } from '../../../src/host/memberEdits';
import { extendPeriod, onlyPeriod, togglePeriod } from '../../../src/host/periodEdits';
import { type DayCounts, type PeriodRow, periodRows } from '../../../src/host/periodRows';
import { TreeNumbers } from '../../../src/host/treeNumbers';
import { calendarOf } from '../../../src/model/calendar';
import type { Grain } from '../../../src/model/grain';
import { edit, nothingSelected, periodEdit, periodOf } from '../../../src/model/selection';
import { dayNumber } from '../../../src/model/timeZone';
import { openSession } from './openSession';

const calendarFrom = (first: number, last: number, grain: Grain) =>
  calendarOf({
    timeZone: 'UTC',
    grain,
    window: 'rolling30',
    firstMs: first,
    lastMs: last,
    missedBefore: 0,
    missedAfter: 1,
  });
const year = calendarFrom(Date.UTC(2024, 10, 15), Date.UTC(2025, 2, 10, 12), 'day');
const ones = (days: number): DayCounts => ({
  events: Array.from({ length: days }, () => 10),
  errors: Array.from({ length: days }, (_, day) => day % 2),
});
const labels = (rows: readonly PeriodRow[]) => rows.map(({ label }) => label);

describe('the periods of the tree', () => {
  const { days, firstDay } = year;
  const below = (row: PeriodRow | null, selected: { from: number; to: number } | null = null) =>
    periodRows(row, year, ones(days), selected, 'en');

  it('are years, then months, then days, each within the log', () => {
    const years = below(null);
    assert.deepEqual(labels(years), ['2024', '2025']);
    const months = below(years[1]!);
    assert.deepEqual(labels(months), ['January 2025', 'February 2025', 'March 2025']);
    const march = below(months[2]!);
    assert.deepEqual([march.length, march[0]?.label, march.at(-1)?.label], [10, 'Sat, Mar 1', 'Mon, Mar 10']);
    assert.deepEqual(below(march[0]!), []);
    assert.deepEqual([years[0]?.from, years[1]?.to], [firstDay, firstDay + days]);
    assert.deepEqual([years[0]?.hasRows, months[0]?.hasRows, march[0]?.hasRows], [true, true, false]);
  });

  it('add up: the days of a month are all in it, and no day is in two', () => {
    const years = below(null);
    const each = years.flatMap((row) => below(row)).flatMap((row) => below(row));
    assert.deepEqual(
      each.map(({ from }) => from),
      Array.from({ length: days }, (_, i) => firstDay + i),
    );
    assert.deepEqual(
      years.map(({ description }) => description),
      ['470 · 4.9%', '690 · 5.1%'],
    );
  });

  it('tell without an outcome only events, and of a day that the log cuts off that it is not full', () => {
    const counts = { events: ones(days).events, errors: null };
    const [, row] = periodRows(null, year, counts, null, 'en');
    assert.equal(row?.description, '690');
    const last = below(below(below(null)[1]!)[2]!).at(-1);
    assert.equal(last?.spoken, 'Mar 10, 2025, 10 events, error rate 10.0%, not a full day of the log');
  });

  it('tell how much of them is selected', () => {
    const march = { from: dayNumber(2025, 2, 20), to: dayNumber(2025, 4, 1) };
    const months = below(below(null)[1]!, march);
    assert.deepEqual(
      months.map(({ selected }) => selected),
      ['none', 'part', 'all'],
    );
    assert.match(months[1]?.spoken ?? '', /, partly selected$/);
    const tooltip = months[2]?.tooltip.replace(/[\u2009\u202f]/g, ' ');
    assert.equal(tooltip, 'Mar 1 – 10, 2025\n100 events\nerror rate 5.0%\nselected');
  });

  it('are hours below their days where the log is counted by hours, and minutes where by minutes', () => {
    const hours = calendarFrom(Date.UTC(2025, 2, 1, 22), Date.UTC(2025, 2, 2, 3), 'hour');
    const rows = (row: PeriodRow | null, calendar = hours) => periodRows(row, calendar, ones(200), null, 'en');
    assert.deepEqual(labels(rows(null)), ['Sat, Mar 1, 2025', 'Sun, Mar 2, 2025']);
    assert.deepEqual(labels(rows(rows(null)[1]!)), ['00:00', '01:00', '02:00', '03:00']);
    const minutes = calendarFrom(Date.UTC(2025, 2, 1, 8, 58), Date.UTC(2025, 2, 1, 10, 1), 'minute');
    const inDay = rows(rows(null, minutes)[0]!, minutes);
    assert.deepEqual(labels(inDay), ['08:00', '09:00', '10:00']);
    assert.deepEqual(labels(rows(inDay[0]!, minutes)), ['08:58', '08:59']);
    assert.deepEqual(rows(rows(inDay[0]!, minutes)[0]!, minutes), []);
  });
});

describe('the numbers of the periods', () => {
  it('follow what is selected but for the period itself, and are those of the trend', async () => {
    const { session, answers } = await openSession();
    const numbers = new TreeNumbers(answers);
    const sum = (of: readonly (number | null)[] = []) => of.reduce<number>((total, n) => total + (n ?? 0), 0);
    const all = await numbers.days();
    assert.deepEqual([sum(all?.events), sum(all?.errors ?? [])], [60, 20]);
    const { firstDay } = session.log?.calendar ?? assert.fail();
    session.edit(periodEdit({ from: firstDay, to: firstDay + 1 }));
    assert.deepEqual(await numbers.days(), all);
    session.edit(onlyMember('device', 'Tablet'));
    const tablets = await numbers.days();
    assert.deepEqual([sum(tablets?.events), sum(tablets?.errors ?? [])], [20, 20]);
  });
});

describe('a click on a period', () => {
  const span = { firstDay: 100, days: 50 };
  const after = (...edits: ((selection: typeof nothingSelected) => ReturnType<typeof onlyPeriod>)[]) =>
    periodOf(edits.reduce((selection, make) => edit(selection, make(selection)), nothingSelected).clauses);

  it('selects it, another one in its place, and nothing the second time', () => {
    const click = (from: number, to: number) => (selection: typeof nothingSelected) =>
      togglePeriod(selection, { from, to }, span);
    assert.deepEqual(after(click(110, 120)), { from: 110, to: 120 });
    assert.deepEqual(after(click(110, 120), click(112, 113)), { from: 112, to: 113 });
    assert.equal(after(click(110, 120), click(110, 120)), null);
  });

  it('on the whole log selects no period', () => {
    assert.equal(
      after(
        () => onlyPeriod({ from: 110, to: 120 }, span),
        () => onlyPeriod({ from: 100, to: 150 }, span),
      ),
      null,
    );
  });

  it('that extends goes from the earlier to the later', () => {
    const extend = (from: number, to: number) => (selection: typeof nothingSelected) =>
      extendPeriod(selection, { from, to }, span);
    assert.deepEqual(after(extend(110, 120)), { from: 110, to: 120 });
    assert.deepEqual(after(extend(110, 120), extend(140, 145)), { from: 110, to: 145 });
    assert.deepEqual(after(extend(110, 120), extend(101, 103)), { from: 101, to: 120 });
    assert.equal(after(extend(100, 120), extend(140, 150)), null);
  });
});
