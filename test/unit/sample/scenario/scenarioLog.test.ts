import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayMs } from '../../../../src/model/timeZone';
import { scenarios } from '../../../../src/sample/scenario/catalogue';
import type { Rows } from '../../../../src/sample/scenario/rows';
import { scenarioLog } from '../../../../src/sample/scenario/scenarioLog';
import { firstDay } from '../../../../src/sample/scenario/visits';
import { runs } from '../../../support/runs';
import { choice } from './choice';

const columnNames = ['person', 'region', 'tier', 'device', 'os', 'channel', 'version', 'code'] as const;
const copyOf = (rows: Rows) => [rows.time.slice(0, rows.length), ...columnNames.map((name) => rows.column(name))];
const dayOf = (time: number): number => Math.floor(time / dayMs) - firstDay;

describe('the log of a scenario', () => {
  it('is the same for the same choice, and another for another seed', () => {
    const first = scenarioLog(choice('X1'));
    assert.deepEqual(copyOf(scenarioLog(choice('X1')).rows), copyOf(first.rows));
    assert.notDeepEqual(scenarioLog(choice('X1', { seed: 4 })).people, first.people);
  });

  it('has about as many events as its size says', () => {
    const most = { small: 20_000, medium: 120_000, large: 500_000 };
    for (const size of ['small', 'medium', 'large'] as const) {
      if (size === 'large' && runs(10) < 10) continue;
      const { rows } = scenarioLog(choice('N1', { size }));
      assert.ok(Math.abs(rows.length / most[size] - 1) < 0.15, `${size}: ${rows.length}`);
    }
  });

  it('is the same before the onset, however severe what comes then is', () => {
    for (const id of ['S1', 'B2', 'X1', 'M2', 'A2']) {
      const [mild, severe] = ([1, 4] as const).map((severity) => scenarioLog(choice(id, { severity })));
      const { onset } = mild!.world;
      assert.deepEqual(mild!.people.subarray(0, onset), severe!.people.subarray(0, onset), id);
    }
  });

  it('counts the people of each day as a loop over its rows does', () => {
    const { rows, people } = scenarioLog(choice('S2'));
    const came = new Set<string>();
    const counts = new Uint32Array(people.length);
    const person = rows.column('person');
    for (let i = 0; i < rows.length; i++) {
      const day = dayOf(rows.time[i]!);
      const key = `${person[i]} ${day}`;
      if (!came.has(key)) counts[day]!++;
      came.add(key);
    }
    assert.deepEqual(counts, people);
  });

  it('is of people who differ: rates vary more than luck explains, and traits go together', () => {
    const { rows } = scenarioLog(choice('N1', { size: 'medium' }));
    const counts = new Map<number, number>();
    for (const person of rows.column('person')) counts.set(person, (counts.get(person) ?? 0) + 1);
    const all = [...counts.values()];
    const mean = all.reduce((sum, n) => sum + n, 0) / all.length;
    const variance = all.reduce((sum, n) => sum + (n - mean) ** 2, 0) / all.length;
    assert.ok(variance > 5 * mean, `${variance} of ${mean}`);
    const [tier, device] = [rows.column('tier'), rows.column('device')];
    const tablets = (of: number): number => {
      const rowsOf = [...tier.keys()].filter((i) => tier[i] === of);
      return rowsOf.filter((i) => device[i] === 2).length / rowsOf.length;
    };
    assert.ok(tablets(2) > 1.1 * tablets(0), `${tablets(2)}, ${tablets(0)}`);
  });

  it('can be made of every scenario in every severity and dialect', () => {
    for (const { id } of scenarios) {
      for (const dialect of ['usual', 'other'] as const) {
        const { rows } = scenarioLog(choice(id, { dialect, severity: 4 }));
        assert.ok(rows.length > 500, `${id}: ${rows.length}`);
        assert.ok(rows.column('code').some((code) => code > 0));
      }
    }
  });
});
