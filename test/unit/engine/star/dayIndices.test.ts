import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayIndices } from '../../../../src/engine/star/dayIndices';

const at = (...texts: string[]): Float64Array => Float64Array.from(texts, (text) => Date.parse(text));

describe('dayIndices', () => {
  it('counts the days of the zone from the day of the first event, in whatever order events come', () => {
    const time = at('2025-01-03T00:30:00Z', '2025-01-01T23:30:00Z', '2025-01-02T12:00:00Z');
    assert.deepEqual([...dayIndices(time, 'UTC', 'day').days], [2, 0, 1]);
    assert.deepEqual([...dayIndices(time, '+01:00', 'day').days], [1, 0, 0]);
  });

  it('has days of 23 and 25 hours where daylight saving begins and ends', () => {
    const spring = at('2025-03-29T22:59:59Z', '2025-03-29T23:00:00Z', '2025-03-30T21:59:59Z', '2025-03-30T22:00:00Z');
    assert.deepEqual([...dayIndices(spring, 'Europe/Berlin', 'day').days], [0, 1, 1, 2]);
    const autumn = at('2025-10-25T21:59:59Z', '2025-10-25T22:00:00Z', '2025-10-26T22:59:59Z', '2025-10-26T23:00:00Z');
    assert.deepEqual([...dayIndices(autumn, 'Europe/Berlin', 'day').days], [0, 1, 1, 2]);
  });

  it('goes on with the later day where a clock is set back over midnight, from the first event on too', () => {
    const [before, begun, again, after] = at(
      '2010-11-06T12:00:00Z',
      '2010-11-07T02:30:30Z',
      '2010-11-07T03:00:00Z',
      '2010-11-07T04:00:00Z',
    );
    const days = (...time: (number | undefined)[]) =>
      dayIndices(Float64Array.from(time, Number), 'America/St_Johns', 'day');
    assert.deepEqual([...days(before, begun, again, after).days], [0, 1, 1, 1]);
    assert.deepEqual([...days(after, again, begun, before).days], [1, 1, 1, 0]);
    assert.equal(days(again, after).firstDay, days(begun).firstDay);
    assert.deepEqual([...days(again, after).days], [0, 0]);
  });

  it('says which share of an average day lies before the first and after the last time of day', () => {
    const time = at('2025-01-01T12:00:00Z', '2025-01-02T06:00:00Z', '2025-01-02T18:00:00Z', '2025-01-03T15:00:00Z');
    const { missedBefore, missedAfter } = dayIndices(time, 'UTC', 'day');
    assert.equal(missedBefore, 0.5);
    assert.equal(missedAfter, 0.5);
  });

  it('misses nothing in a log of dates without hours', () => {
    const { missedBefore, missedAfter } = dayIndices(at('2025-01-01', '2025-01-02', '2025-01-03'), 'UTC', 'day');
    assert.deepEqual([missedBefore, missedAfter], [0, 0]);
  });
});
