import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { climb } from '../../../../src/diagnosis/hotspots/climb';
import { cuboidsOf } from '../../../../src/diagnosis/hotspots/cuboid';
import { expectedByBefore } from '../../../../src/diagnosis/hotspots/expectedErrors';
import { type Found, scan } from '../../../../src/diagnosis/hotspots/scan';
import { Pace } from '../../../../src/engine/columnar/pace';
import { paced } from '../../../../src/engine/columnar/steps';
import { readIncidents } from './readIncidents';

const folder = path.resolve('..', 'shared', 'data', 'robustspot');
const skip = existsSync(folder) ? false : 'no ../shared/data here';

describe('incidents of a video service, with the causes that its operators found', { skip }, () => {
  it('are named exactly, by one answer a case, at an F1 of 0.75', async () => {
    const incidents = readIncidents(folder);
    let hits = 0;
    let causes = 0;
    let among = 0;
    for (const { leaves: now, before, causes: told, wordsOf } of incidents) {
      const leaves = { ...now, expected: expectedByBefore(now, before) };
      const cuboids = await paced(cuboidsOf(leaves, 3), new Pace());
      const words = (found: Found): string => wordsOf(found.cuboid.dimensions, found.cuboid.leafOf[found.group] ?? 0);
      const found = scan(leaves, cuboids, { fewest: 10, depthFactor: 0.9 }, 3);
      const [first] = scan(leaves, cuboids, { fewest: 10, depthFactor: 1 });
      causes += told.length;
      if (first && told.includes(words(climb(first, leaves, cuboids, { share: 0.2, z: 3 })))) hits++;
      if (found.some((one) => told.includes(words(one)))) among++;
    }
    const f1 = (2 * hits) / (incidents.length + causes);
    console.log(
      `${incidents.length} incidents: F1 ${f1.toFixed(3)}, among the first three ${(among / incidents.length).toFixed(3)}`,
    );
    assert.ok(f1 >= 0.75, `${f1}`);
    assert.ok(among / incidents.length >= 0.88, `${among}`);
  });
});
