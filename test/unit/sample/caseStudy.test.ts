import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isThorough } from '../../support/runs';
import { type Figures, naiveFigures } from './naiveFigures';
import { parsedLines, sampleBytes } from './sampleText';

const points = (fraction: number): number => Math.round(fraction * 100_000) / 1000;

function assertPublished(figures: Figures, within: number): void {
  const near = (what: string, measured: number, published: number): void =>
    assert.ok(Math.abs(100 * measured - published) <= within, `${what} is ${points(measured)} %, not ${published} %`);
  near('stickiness', figures.stickiness, 19.69);
  near('error rate', figures.errorRate, 12.06);
  near('North America of impacted users', figures.impactedInNorthAmerica / figures.impacted, 39.89);
  const [largest, next] = figures.errorShares;
  assert.equal(largest?.[0], 'Enterprise × Tablet');
  near('Enterprise × Tablet of errors', largest?.[1] ?? 0, 11.57);
  assert.equal(figures.errorShares.length, 9);
  assert.ok((next?.[1] ?? 1) < (largest?.[1] ?? 0) - 0.0005, 'no other cell has so large a share');
}

if (isThorough)
  test('the case-study log, counted line by line, has the published figures', async () => {
    const figures = naiveFigures(parsedLines(await sampleBytes({ preset: 'case-study', format: 'jsonl' })));
    assert.equal(figures.events, 1_200_000);
    assertPublished(figures, 0.02);
    assert.ok(figures.impacted >= 15_000 && figures.impacted <= 15_050, `${figures.impacted} impacted users`);
    assert.ok(figures.impactedInNorthAmerica >= 5_900 && figures.impactedInNorthAmerica <= 6_100);
  });

for (const seed of isThorough ? [1, 2, 2 ** 40 + 3] : [2 ** 40 + 3]) {
  test(`a case study of 120,000 events with seed ${seed} has the published figures`, async () => {
    const options = { preset: 'case-study', rows: 120_000, seed, format: 'jsonl' } as const;
    const figures = naiveFigures(parsedLines(await sampleBytes(options)));
    assert.equal(figures.events, 120_000);
    assertPublished(figures, 0.05);
  });
}

for (const seed of [1, 2, 3]) {
  test(`the small log with seed ${seed} has the published figures as nearly as its size allows`, async () => {
    const figures = naiveFigures(parsedLines(await sampleBytes({ preset: 'small', seed, format: 'jsonl' })));
    assert.equal(figures.events, 20_000);
    assert.equal(figures.users, 700);
    assertPublished(figures, 0.08);
  });
}
