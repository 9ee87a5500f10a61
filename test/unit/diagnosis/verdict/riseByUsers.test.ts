import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { riseByUsers } from '../../../../src/diagnosis/verdict/riseByUsers';
import { keptEvents, selectedEvents } from '../../../../src/diagnosis/verdict/selectedEvents';
import { taken } from '../../../support/taken';
import { eventsOf, plantedLog } from '../plantedLog';

const windows = [
  { from: 0, to: 30 },
  { from: 30, to: 60 },
] as const;

describe('a rise by users', () => {
  it('is about the z of two shares where users and days are alike', () => {
    const events = eventsOf(plantedLog({ seed: 1, uneven: 0, rateOf: (_, day) => (day < 30 ? 0.05 : 0.1) }));
    const expected = 0.05 / Math.sqrt((0.05 * 0.95 + 0.1 * 0.9) / 10_000);
    assert.ok(Math.abs(taken(riseByUsers(events, ...windows)) - expected) < 0.25 * expected);
  });

  it('is none where one user fails on and on', () => {
    const records = plantedLog({ seed: 2 }).map((record, i) =>
      i > 12_000 && i % 25 === 0 ? { ...record, user: 'robot', error: true } : record,
    );
    assert.ok(taken(riseByUsers(eventsOf(records), ...windows)) < 2);
  });

  it('is none where there are no events on a side', () => {
    const events = eventsOf(plantedLog({ seed: 3, rows: 200 }));
    assert.equal(taken(riseByUsers(events, { from: 0, to: 0 }, windows[1])), 0);
  });
});

describe('selected events', () => {
  const events = eventsOf(plantedLog({ seed: 4, rows: 2000 }));

  it('are the same object where all are kept', () => assert.equal(taken(keptEvents(events, null)), events));

  it('keep their order, their columns row by row, and the full days of the period', () => {
    const { firstDay, full } = events.calendar;
    const period = { source: 'period', kind: 'period', from: firstDay + 10, to: firstDay + 20 } as const;
    const selected = taken(selectedEvents(events, [period]));
    const rows = [...events.day.keys()].filter((row) => events.day[row]! >= 10 && events.day[row]! < 20);
    assert.equal(selected.rows, rows.length);
    assert.deepEqual(
      [...selected.time],
      rows.map((row) => events.time[row]),
    );
    for (const [i, { codes }] of selected.dimensions.entries())
      assert.deepEqual(
        [...codes],
        rows.map((row) => events.dimensions[i]!.codes[row]),
      );
    assert.deepEqual(selected.calendar.full, { from: 10, to: 20 });
    assert.ok(full.to > 20);
  });
});
