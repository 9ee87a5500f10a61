import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countedErrors } from '../../../../src/diagnosis/link/countedErrors';
import type { Study } from '../../../../src/diagnosis/link/study';
import { unitDays } from './unitDays';

/** Twenty days of one user inside the incident's segment and one outside; `E` a day with an error. */
function countedIn(inside: string, outside: string, from: number, to: number) {
  const text = inside + outside;
  const day = Uint16Array.from(text, (_, i) => (i < inside.length ? i : i - inside.length));
  const exposed = Uint8Array.from(text, (letter) => Number(letter === 'E'));
  const study = {
    days: { ...unitDays([inside.length, outside.length]), day },
    attempts: { inside: Uint8Array.from(text, (_, i) => Number(i < inside.length)) },
    exposed,
    // Met errors in the week before, as the day before says.
    past: { metErrors: exposed.map((_, i) => (exposed[i - 1] === 1 ? 2 : 0)) },
    first: 0,
  } as unknown as Study;
  return countedErrors(study, { inside: new Uint8Array(), from, to });
}

describe('countedErrors', () => {
  it('are those of the incident, and of them the share beyond what was usual before', () => {
    const { mask, excess } = countedIn('E---E---EE-E----', 'E-E-E-E-E-E-E-E-', 8, 12);
    assert.deepEqual([...mask.subarray(0, 16)], [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0]);
    assert.ok(mask.subarray(16).every((is) => is === 0));
    // 3 of 4 days, after 2 of 8.
    assert.ok(Math.abs(excess - (1 - 0.25 / 0.75)) < 1e-12);
  });

  it('measures the days after errors by themselves', () => {
    const { excessAfter } = countedIn('E---E---EE-E----', '----------------', 8, 12);
    // 3 of the 7 days after the first day, with 2 of the 8 before.
    assert.ok(Math.abs(excessAfter - (1 - 2 / 8 / (3 / 7))) < 1e-12, `${excessAfter}`);
  });

  it('takes the rest for what is usual where the log begins with the incident', () => {
    assert.ok(Math.abs(countedIn('EE-E', 'E---', 0, 4).excess - (1 - 0.25 / 0.75)) < 1e-12);
  });

  it('is nothing where errors did not rise', () => {
    assert.equal(countedIn('EEEE----', 'EEEE----', 4, 8).excess, 0);
  });
});
