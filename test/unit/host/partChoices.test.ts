import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { partChoices, periodOf, shareThatFits } from '../../../src/host/partChoices';
import type { TooLarge } from '../../../src/model/logPart';
import { dayMs, dayNumber } from '../../../src/model/timeZone';

const gigabyte = 2 ** 30;
const from = dayNumber(2025, 1, 1);
const log: TooLarge = {
  events: 400_000_000,
  bytes: 20 * gigabyte,
  budget: 2 * gigabyte,
  firstMs: from * dayMs + 5,
  lastMs: (from + 59) * dayMs + 7,
};

describe('the parts to choose from', () => {
  it('are the last days, a period of choice, the sample that fits and all of it, each with what it takes', () => {
    const choices = partChoices(log, 'en');
    assert.deepEqual(
      choices.map(({ label, part }) => [label, part]),
      [
        ['The last 7 days', { kind: 'period', from: from + 53, to: from + 60 }],
        ['The last 30 days', { kind: 'period', from: from + 30, to: from + 60 }],
        ['A period…', null],
        ['A 9% sample of users', { kind: 'sample', share: 0.09 }],
        ['Read it all anyway (about 20 GB)', { kind: 'all' }],
      ],
    );
    assert.match(choices[0]?.detail ?? '', /: about 47,000,000 events, 2.3 GB, more than the budget$/);
    assert.equal(choices[2]?.detail, 'The log goes from 2025-01-01 to 2025-03-01');
    assert.match(choices[3]?.detail ?? '', /about 36,000,000 events, 1.8 GB$/);
  });

  it('tell small sizes in megabytes', () => {
    const small = partChoices({ ...log, bytes: 3 * 2 ** 20, budget: 2 ** 21 }, 'en').at(-1);
    assert.equal(small?.label, 'Read it all anyway (about 3 MB)');
  });

  it('are without last days where no time was seen', () => {
    const labels = partChoices({ ...log, firstMs: null, lastMs: null }, 'en').map(({ label }) => label);
    assert.deepEqual(labels, ['A period…', 'A 9% sample of users', 'Read it all anyway (about 20 GB)']);
  });
});

describe('shareThatFits', () => {
  it('takes less than the budget and never nothing, whatever the sizes', () => {
    const size = fc.double({ min: 1, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(size, size, (bytes, budget) => {
        const share = shareThatFits({ bytes, budget });
        assert.ok(share > 0 && share < 1);
        assert.ok(share <= 1e-6 || share * bytes <= budget, `${share} of ${bytes} in ${budget}`);
      }),
    );
  });
});

describe('a period as typed', () => {
  it('is a first and a last day, or one day, however they are joined', () => {
    const [a, b] = [dayNumber(2025, 1, 1), dayNumber(2025, 2, 1)];
    for (const text of ['2025-01-01 to 2025-02-01', '2025-01-01–2025-02-01', ' 2025-01-01, 2025-02-01 '])
      assert.deepEqual(periodOf(text), { kind: 'period', from: a, to: b + 1 }, text);
    assert.deepEqual(periodOf('2025-01-01'), { kind: 'period', from: a, to: a + 1 });
  });

  it('is refused with the mistake', () => {
    assert.match(String(periodOf('last week')), /YYYY-MM-DD to YYYY-MM-DD/);
    assert.match(String(periodOf('2025-02-30')), /YYYY-MM-DD/);
    assert.match(String(periodOf('2025-01-01 2025-01-02 2025-01-03')), /YYYY-MM-DD/);
    assert.equal(periodOf('2025-02-01 to 2025-01-01'), '2025-01-01 is before 2025-02-01');
  });
});
