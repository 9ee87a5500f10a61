import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DaySeries } from '../../../../src/diagnosis/engagement/daySeries';
import { fallScan, withRises } from '../../../../src/diagnosis/verdict/fallScan';
import { lastingSizes } from '../../../../src/diagnosis/verdict/lastingSizes';
import { levelModel, shapeFrom, sizeOf } from '../../../../src/diagnosis/verdict/levelModel';
import { randomSource } from '../../../support/randomSource';
import { runs } from '../../../support/runs';
import { taken } from '../../../support/taken';

/** A series of days around 200 users, by what each day is multiplied with. */
function series(seed: number, n: number, factor: (day: number) => number, noise = 0.05): DaySeries {
  const random = randomSource(seed);
  const shock = (): number => (random() + random() + random() + random() - 2) * 1.73;
  const level = Float64Array.from({ length: n }, (_, day) => 200 * factor(day) * (1 + noise * shock()));
  return { day: Float64Array.from(level, (_, day) => day), users: level, factor: new Float64Array(n).fill(1), level };
}

describe('a level model', () => {
  it('tells the size of a step, within its error', () => {
    const model = levelModel(series(1, 120, (day) => (day >= 70 ? 0.8 : 1)));
    const { mid, error } = sizeOf(model, shapeFrom(model.series, 70, 120, 1));
    assert.ok(Math.abs(mid + 0.2) < 2.5 * error && error < 0.05, `${mid} ± ${error}`);
  });

  it('holds the truth nine times of ten in its interval, of steps and without one', () => {
    const tries = runs(200);
    for (const depth of [0, 0.15]) {
      let covered = 0;
      for (let seed = 0; seed < tries; seed++) {
        const model = levelModel(series(seed, 100, (day) => (day >= 60 ? 1 - depth : 1)));
        const { mid, error } = sizeOf(model, shapeFrom(model.series, 60, 100, 1));
        // Of the median level, which most days before have.
        if (Math.abs(mid + depth) < 1.96 * error) covered++;
      }
      assert.ok(covered >= 0.88 * tries, `${covered} of ${tries} at ${depth}`);
    }
  });

  it('does not know a change of which all days are', () => {
    const model = levelModel(series(2, 60, () => 1));
    assert.equal(sizeOf(model, new Float64Array(60).fill(1)).error, Number.POSITIVE_INFINITY);
  });
});

describe('lastingSizes', () => {
  it('are those of each change by itself, of days that some are missing of and that weigh differently', () => {
    const full = series(4, 90, (day) => (day >= 50 ? 0.8 : 1));
    const kept = [...full.day.keys()].filter((day) => day % 11 !== 3);
    const of = (column: Float64Array): Float64Array => Float64Array.from(kept, (day) => column[day] ?? 0);
    const factor = Float64Array.from(kept, (day) => (day % 7 < 2 ? 0.6 : 1));
    const model = levelModel({ day: of(full.day), users: of(full.users), level: of(full.level), factor });
    const sizeFrom = lastingSizes(model);
    for (const [i, day] of model.series.day.entries()) {
      for (const ramp of [1, 7, 28]) {
        const [got, wanted] = [sizeFrom(i, ramp), sizeOf(model, shapeFrom(model.series, day, 90, ramp))];
        if (!Number.isFinite(wanted.error)) continue;
        assert.ok(Math.abs(got.mid - wanted.mid) < 1e-6, `${i}, ${ramp}: ${got.mid} for ${wanted.mid}`);
        assert.ok(Math.abs(got.error - wanted.error) < 1e-6);
      }
    }
  });
});

describe('a scan for a fall', () => {
  it('finds the day of one, with a range that holds it', () => {
    const scan = taken(fallScan(levelModel(series(3, 120, (day) => (day >= 80 ? 0.75 : 1)))))!;
    assert.ok(scan.chance > 0.95);
    assert.ok(Math.abs(scan.from - 80) <= 2 && scan.lo <= 80 && scan.hi >= 80, JSON.stringify(scan));
  });

  it('seldom believes in one of days that only vary, drift or go with a season', () => {
    const tries = runs(100);
    const shapes: Readonly<Record<string, (day: number) => number>> = {
      none: () => 1,
      drift: (day) => 1 - (0.05 * day) / 120,
      season: (day) => 1 + 0.08 * Math.sin((2 * Math.PI * day) / 365.25 + 0.8),
    };
    for (const [name, shape] of Object.entries(shapes)) {
      let believed = 0;
      for (let seed = 0; seed < tries; seed++)
        if (taken(fallScan(levelModel(series(100 + seed, 120, shape))))!.chance > 0.5) believed++;
      assert.ok(believed <= 0.1 * tries, `${name}: ${believed} of ${tries}`);
    }
  });

  it('does not take the time before a rise for a fall', () => {
    const risen = levelModel(series(4, 120, (day) => (day >= 70 ? 1.5 : 1)));
    assert.ok(taken(fallScan(taken(withRises(risen))))!.chance < 0.3);
  });

  it('is none of fewer days than two weeks', () => {
    assert.equal(taken(fallScan(levelModel(series(5, 13, () => 1)))), null);
  });
});
