import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EventPlaces } from '../../../../src/engine/columnar/eventPlaces';
import { arrange } from '../../../../src/engine/star/arrange';
import type { Clause } from '../../../../src/model/selection';
import { columnsOf } from '../../../support/columnsOf';
import { randomFields, randomLog } from '../../../support/randomLog';

describe('the places of events', () => {
  const opened = (seed: number) =>
    arrange(columnsOf(randomLog(seed), randomFields), { files: ['a.log'], timeZone: 'UTC', window: 'rolling30' });

  it('are those of the kept events in order of time and of the file, whatever the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1000),
        fc.boolean(),
        fc.constantFrom('newest' as const, 'oldest' as const),
        fc.nat(260),
        fc.nat(40),
        async (seed, errorsOnly, order, offset, limit) => {
          const events = opened(seed);
          const { firstDay, days } = events.calendar;
          const clauses: Clause[] = [
            { source: 'a', kind: 'points', dimensions: ['device'], keys: [['Mobile'], [null]] },
            { source: 'period', kind: 'period', from: firstDay + 1, to: firstDay + days },
          ];
          const device = events.dimensions.find(({ name }) => name === 'device');
          const kept = Array.from({ length: events.rows }, (_, row) => row)
            .filter((row) => ['Mobile', null].includes(device?.members[device.codes[row] ?? 0] ?? null))
            .filter((row) => (events.day[row] ?? 0) >= 1 && (!errorsOnly || events.outcome[row] === 1))
            .map((row) => [events.time[row] ?? 0, events.offset[row] ?? 0] as const)
            .sort(([t, o], [u, p]) => t - u || o - p);
          if (order === 'newest') kept.reverse();
          const page = await new EventPlaces(events).page({ clauses, errorsOnly, order, offset, limit });
          assert.equal(page.total, kept.length);
          assert.deepEqual(
            page.places.map((place) => [place.time, place.offset]),
            kept.slice(offset, offset + limit),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('follow the file where many events have one time, page after page', async () => {
    const records = Array.from({ length: 90 }, (_, i) => ({
      ms: 5000,
      user: `u${(i * 7) % 10}`,
      error: false,
      fields: {},
    }));
    const events = arrange(columnsOf(records, []), { files: ['a.log'], timeZone: 'UTC', window: 'rolling30' });
    const places = new EventPlaces(events);
    const wanted = { clauses: [], errorsOnly: false, order: 'oldest', limit: 20 } as const;
    const pages = await Promise.all([0, 20, 40, 60, 80].map((offset) => places.page({ ...wanted, offset })));
    const seen = pages.flatMap((page) => page.places);
    assert.deepEqual(
      seen.map(({ offset }) => offset),
      [...events.offset].sort((a, b) => a - b),
    );
  });

  it('name the file, the outcome and the members', async () => {
    const events = arrange(
      columnsOf([{ ms: 1, user: 'u', error: true, fields: { device: 'Tablet', tier: null } }], ['device', 'tier']),
      { files: ['/logs/a.log'], timeZone: 'UTC', window: 'rolling30' },
    );
    const { places } = await new EventPlaces(events).page({
      clauses: [],
      errorsOnly: true,
      order: 'newest',
      offset: 0,
      limit: 1,
    });
    assert.deepEqual(
      places.map(({ offset: _, ...place }) => place),
      [{ file: '/logs/a.log', time: 1, isError: true, members: ['Tablet', null] }],
    );
  });

  it('refuses a dimension that the log has not', async () => {
    const clause: Clause = { source: 'a', kind: 'points', dimensions: ['planet'], keys: [['x']] };
    const wanted = { clauses: [clause], errorsOnly: false, order: 'newest', offset: 0, limit: 1 } as const;
    await assert.rejects(new EventPlaces(opened(1)).page(wanted), /planet/);
  });
});
