import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { risenDays } from '../../../src/diagnosis/onset';

const folder = path.resolve('..', 'shared', 'data', 'changepoints');
const skip = existsSync(folder) ? false : 'no ../shared/data here';

const read = (name: string) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
const valuesOf = (name: string): readonly number[] => read(name).series[0].raw;

/** A series as days of many events, of which more are errors the lower it is; or the higher. */
function asDays(values: readonly number[], sign: 1 | -1) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const share = (value: number): number => 0.1 + (0.8 * (value - low)) / (high - low);
  const events = Float64Array.from(values, () => 100);
  return { events, errors: events.map((n, i) => n * (sign > 0 ? share(values[i] ?? 0) : 1 - share(values[i] ?? 0))) };
}

describe('the day of a change, of series in which people marked changes', { skip }, () => {
  it('is the one that they marked: of the Nile after the dam 28, of the quality of a product 143 to 146', () => {
    const annotations: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = read('annotations');
    const cases = [
      ['nile', -1, 28, 28],
      ['quality_control_1', 1, 143, 146],
    ] as const;
    for (const [name, sign, lo, hi] of cases) {
      const rises = risenDays(asDays(valuesOf(name), sign)) ?? risenDays(asDays(valuesOf(name), sign > 0 ? -1 : 1));
      console.log(
        `${name}: ${rises?.from} (${rises?.lo} to ${rises?.hi}); by people ${JSON.stringify(annotations[name])}`,
      );
      assert.ok(rises && rises.from >= lo - 1 && rises.from <= hi + 1, `${rises?.from}`);
    }
  });
});
