import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LinePattern } from '../../../../../src/ingest/formats/pattern/linePattern';

const tooLong = { name: 'ReadError', message: /the pattern "own" takes too long; make it simpler/ };

/** A pattern whose batches take so many milliseconds by a clock of its own, and what matches so many of them. */
function patternTaking(...milliseconds: readonly number[]) {
  let time = 0;
  let reads = 0;
  const now = (): number => {
    if (reads++ % 2 === 1) time += milliseconds[(reads / 2 - 1) % milliseconds.length] ?? 0;
    return time;
  };
  const pattern = new LinePattern({ name: 'own', pattern: '^(?<time>\\d+)$' }, now);
  return (batches: number): number => {
    let found = 0;
    const stopped = (): void => assert.fail('no line is stopped');
    for (let i = 0; i < batches; i++)
      pattern.matchAll(['1', 'x'], (_, match) => void (match !== null && found++), stopped);
    return found;
  };
}

describe('LinePattern', () => {
  it('is given up once batches that each stay below the deadline have taken seconds', () => {
    const match = patternTaking(240);
    assert.equal(match(13), 13);
    assert.throws(() => match(1), tooLong);
  });

  it('is not given up for slow moments among many quick batches', () => {
    assert.equal(patternTaking(200, ...Array<number>(19).fill(1))(10_000), 10_000);
  });

  it('is given up where the slow batches outweigh the quick ones', () => {
    assert.throws(() => patternTaking(200, 1, 1)(10_000), tooLong);
  });
});
