import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Severity } from '../../../../src/model/sampleRequest';
import { dayMs } from '../../../../src/model/timeZone';
import { scenarioLog } from '../../../../src/sample/scenario/scenarioLog';
import { firstDay } from '../../../../src/sample/scenario/visits';
import { choice } from './choice';

const logOf = (id: string, severity: Severity) => {
  const { rows, world } = scenarioLog(choice(id, { severity }));
  const perDay = new Uint32Array(world.days + 1);
  for (let i = 0; i < rows.length; i++) perDay[Math.floor(rows.time[i]! / dayMs) - firstDay]!++;
  return { rows, world, perDay, onset: world.onset };
};
const calm = logOf('N1', 1);

describe('faults of a log', () => {
  it('leave days out, of all or of a region', () => {
    const all = logOf('A1', 1);
    assert.deepEqual([...all.perDay.subarray(all.onset, all.onset + 3)].slice(0, 2), [0, 0]);
    assert.equal(all.perDay[all.onset + 2], calm.perDay[all.onset + 2]);
    const region = logOf('A1', 2);
    const day = region.perDay[region.onset]! / calm.perDay[region.onset]!;
    assert.ok(day > 0.5 && day < 0.95, `${day}`);
  });

  it('put bots in, that make the share of all events since the onset that is asked for', () => {
    for (const [severity, share] of [
      [2, 0.1],
      [4, 0.3],
    ] as const) {
      const { rows, onset } = logOf('A2', severity);
      const since = (firstDay + onset) * dayMs;
      const person = rows.column('person');
      const later = [...person.keys()].filter((i) => rows.time[i]! >= since);
      const bots = later.filter((i) => person[i]! >= 4_000_000).length;
      assert.ok(Math.abs(bots / later.length - share) < 0.01, `${bots / later.length}`);
    }
  });

  it('write a day twice', () => {
    const { perDay, onset } = logOf('A3', 1);
    assert.equal(perDay[onset], 2 * calm.perDay[onset]!);
    assert.equal(perDay[onset + 1], calm.perDay[onset + 1]);
  });

  it('shift the clock, and rename all users', () => {
    const shifted = logOf('A3', 2);
    for (let i = 0; i < calm.rows.length; i++) {
      const isLater = calm.rows.time[i]! >= (firstDay + calm.onset) * dayMs;
      assert.equal(shifted.rows.time[i]! - calm.rows.time[i]!, isLater ? 7 * 3_600_000 : 0);
    }
    const renamed = logOf('A3', 3);
    const person = renamed.rows.column('person');
    for (let i = 0; i < renamed.rows.length; i++) {
      const isLater = renamed.rows.time[i]! >= (firstDay + renamed.onset) * dayMs;
      assert.equal(person[i]! >= 4_000_000, isLater);
    }
  });
});
