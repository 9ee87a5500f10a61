import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../../src/cells/ask';
import { trendTable } from '../../../src/cells/tables/trendTable';
import { triangleTable } from '../../../src/cells/tables/triangleTable';
import { kpiIds } from '../../../src/cells/triangle';
import { rateDifference } from '../../../src/measures/change';
import type { Key, PointsClause, Selection } from '../../../src/model/selection';
import { logOf } from '../../support/logOf';
import { randomFields, randomLog } from '../../support/randomLog';

const members = (name: string, keys: readonly Key[]): PointsClause => ({
  source: `dimension:${name}`,
  kind: 'points',
  dimensions: [name],
  keys: keys.map((key) => [key]),
});

describe('a segment beside another side', () => {
  it('has the KPIs of the rest, which are those of all other members selected, in random logs', async () => {
    for (let seed = 1; seed <= 25; seed++) {
      const { log, run } = logOf(randomLog(seed), randomFields);
      const [dimension] = log.dimensions;
      if (!dimension || dimension.members.length < 2) continue;
      const [one, ...others] = dimension.members;
      const of = (clauses: readonly PointsClause[], more: Partial<Selection> = {}) =>
        ask('triangle', {}, { log, selection: { rev: 0, clauses, ...more } }, run);
      const own = members(dimension.name, [one ?? null]);
      const { beside, measures } = await of([own], { baseline: { kind: 'rest' } });
      const wanted = await of([members(dimension.name, others)]);
      assert.ok(beside && 'measures' in beside);
      assert.deepEqual(beside.measures, wanted.measures, `seed ${seed}`);
      assert.deepEqual(measures, (await of([own])).measures);
      const counts = ({ errors, events }: typeof measures) => ({ errors: errors ?? 0, events: events ?? 0 });
      assert.deepEqual(beside.errorRateDifference, rateDifference(counts(wanted.measures), counts(measures)));
    }
  });

  it('leaves out of the rest what all filters match, not what one of them does', async () => {
    const { log, run } = logOf(randomLog(3), randomFields);
    const [a, b] = log.dimensions;
    assert.ok(a && b);
    const clauses = [members(a.name, [a.members[0] ?? null]), members(b.name, [b.members[0] ?? null])];
    const { measures, beside } = await ask(
      'triangle',
      {},
      { log, selection: { rev: 0, clauses, baseline: { kind: 'rest' } } },
      run,
    );
    assert.ok(beside && 'measures' in beside);
    assert.equal((measures.events ?? 0) + (beside.measures.events ?? 0), log.source.events);
  });

  it('has the KPIs of a saved view in its own period, and the trend its line over all days, in random logs', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { log, run } = logOf(randomLog(seed), randomFields);
      const [dimension] = log.dimensions;
      const { firstDay, days } = log.calendar;
      if (!dimension || days < 4) continue;
      const period = (from: number, to: number) => ({ source: 'period', kind: 'period', from, to }) as const;
      const own = members(dimension.name, [dimension.members[0] ?? null]);
      const clauses = [own, period(firstDay, firstDay + 1)];
      const view = [own, period(firstDay + 1, firstDay + days)];
      const selection: Selection = { rev: 0, clauses, baseline: { kind: 'segment', clauses: view, name: 'later' } };
      const { beside } = await ask('triangle', {}, { log, selection }, run);
      const wanted = await ask('triangle', {}, { log, selection: { rev: 0, clauses: view } }, run);
      assert.ok(beside && 'measures' in beside);
      assert.deepEqual([beside.name, beside.measures], ['later', wanted.measures], `seed ${seed}`);
      const line = await ask('trend', { measure: 'events' }, { log, selection }, run);
      assert.deepEqual(line.beside?.values, line.values, 'the same segment has the same line');
    }
  });

  it('has the line of the other side in the trend, beside that of the whole log', async () => {
    const { log, run } = logOf(randomLog(2), randomFields);
    const [dimension] = log.dimensions;
    assert.ok(dimension);
    const clauses = [members(dimension.name, [dimension.members[0] ?? null])];
    const selection: Selection = { rev: 0, clauses, baseline: { kind: 'rest' } };
    const answer = await ask('trend', { measure: 'events' }, { log, selection }, run);
    answer.values.forEach((value, day) => {
      assert.equal((value ?? 0) + (answer.beside?.values[day] ?? 0), answer.whole?.[day]);
    });
    assert.equal(answer.beside?.name, 'the rest');
    assert.ok(trendTable(answer).columns.some(({ name }) => name === 'Events, the rest'));
  });

  it('is told why there is no other side, and nothing where none is asked for', async () => {
    const { log, run } = logOf(randomLog(2), randomFields);
    const of = (selection: Selection) => ask('triangle', {}, { log, selection }, run);
    const { beside } = await of({ rev: 0, clauses: [], baseline: { kind: 'rest' } });
    assert.ok(beside && 'missing' in beside && beside.missing.startsWith('nothing is selected'));
    assert.equal((await of({ rev: 0, clauses: [] })).beside, null);
  });

  it('has a column of its own in the table of the triangle', async () => {
    const { log, run } = logOf(randomLog(2), randomFields);
    const baseline = { kind: 'segment', clauses: [], name: 'All of it' } as const;
    const answer = await ask('triangle', {}, { log, selection: { rev: 0, clauses: [], baseline } }, run);
    const { columns, rows } = triangleTable(answer);
    assert.deepEqual(
      columns.map(({ name }) => name),
      ['Measure', columns[1]?.name, 'All of it', 'As text'],
    );
    for (const [i, id] of kpiIds.entries()) assert.equal(rows[i]?.[2], answer.measures[id]);
  });
});
