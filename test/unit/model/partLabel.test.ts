import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partLabel } from '../../../src/model/partLabel';
import { dayNumber } from '../../../src/model/timeZone';

describe('partLabel', () => {
  it('tells a sample with as many digits as its share needs, of users or of events', () => {
    const label = (share: number, hasUsers = true): string => partLabel({ kind: 'sample', share }, hasUsers, 'en');
    assert.deepEqual(
      [0.1, 0.25, 0.07, 0.015, 0.0003].map((share) => label(share)),
      [
        '10% sample of users',
        '25% sample of users',
        '7% sample of users',
        '1.5% sample of users',
        '0.03% sample of users',
      ],
    );
    assert.equal(label(0.1, false), '10% sample of events');
  });

  it('tells a period by its first and its last day, as the reader writes dates', () => {
    const from = dayNumber(2025, 1, 1);
    assert.match(partLabel({ kind: 'period', from, to: from + 7 }, true, 'en'), /^only Jan 1\s–\s7, 2025$/);
    assert.equal(partLabel({ kind: 'period', from, to: from + 1 }, true, 'en'), 'only Jan 1, 2025');
  });
});
