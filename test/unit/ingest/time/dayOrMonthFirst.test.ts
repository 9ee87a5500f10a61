import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StampReader } from '../../../../src/ingest/time/stampReader';

const dayOf = (ms: number): string => (Number.isNaN(ms) ? 'none' : new Date(ms).toISOString().slice(0, 16));

/** The stamp as read, by both orders, and its kind. */
function read(stamps: StampReader, text: string): string[] {
  const ms = stamps.readText(text);
  if (Number.isNaN(ms)) return ['none'];
  const { isSlashed, monthFirst, dayFirst, kind } = stamps;
  return isSlashed ? [dayOf(ms), dayOf(monthFirst.ms), dayOf(dayFirst.ms), kind] : [dayOf(ms), kind];
}

const one = (text: string): string[] => read(new StampReader(), text);

describe('a date of two numbers and a year', () => {
  it('has both readings with slashes, where neither number is over 12', () => {
    const [month, day] = ['2024-01-02T00:00', '2024-02-01T00:00'];
    assert.deepEqual(one('1/2/2024'), [month, month, day, 'dates such as 3/4/2025']);
  });

  it('has one reading where a number over 12 tells the day', () => {
    const day = '2024-02-13T00:00';
    assert.deepEqual(one('13/2/2024'), [day, 'none', day, 'dates with the day first']);
    assert.deepEqual(one('2/13/2024'), [day, day, 'none', 'US dates']);
  });

  it('is none where no order makes it one', () => {
    for (const text of ['13/13/2024', '31/2/2024', '2/30/2024', '0/1/2024'])
      assert.deepEqual(one(text), ['none'], text);
  });

  it('has the day first with dots', () => {
    assert.deepEqual(one('1.2.2024'), ['2024-02-01T00:00', 'dates with the day first']);
  });

  it('has the offset of its zone on each of the two dates', () => {
    const stamps = new StampReader();
    const texts = ['2025-01-07T11:00', '2025-01-07T11:00', '2025-07-01T10:00', 'dates such as 3/4/2025'];
    assert.deepEqual(read(stamps, '1/7/2025 12:00 Europe/Berlin'), texts);
    assert.deepEqual([stamps.offset, stamps.monthFirst.offset, stamps.dayFirst.offset], [60, 60, 120]);
    assert.deepEqual(read(stamps, '1/7/2025 12:00 +0300')[2], '2025-07-01T09:00');
  });

  it('is read the same whatever was read before it', () => {
    const texts = ['1/2/2024', '13/2/2024', '2/13/2024', '1.2.2024', '2024-01-02', 'x', '5/6/2024 10:00 Europe/Berlin'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { maxLength: 5 }), fc.constantFrom(...texts), (before, text) => {
        const stamps = new StampReader();
        for (const other of before) stamps.readText(other);
        assert.deepEqual(read(stamps, text), one(text));
      }),
    );
  });
});
