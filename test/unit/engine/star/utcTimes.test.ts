import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { utcTimes } from '../../../../src/engine/star/utcTimes';
import { StampReader } from '../../../../src/ingest/time/stampReader';

const instants = (zone: string, ...readings: readonly string[]): string[] =>
  [
    ...utcTimes(
      Float64Array.from(readings, (text) => Date.parse(`${text}Z`)),
      zone,
    ),
  ].map(isoMinute);
const isoMinute = (ms: number): string => new Date(ms).toISOString().slice(0, 16);

/** The reading, and its instant by the offset in force before the change. */
const cases: readonly (readonly [zone: string, reading: string, instant: string])[] = [
  ['Europe/Berlin', '2025-10-26T02:30', '2025-10-26T00:30'],
  ['Europe/Berlin', '2025-10-26T01:30', '2025-10-25T23:30'],
  ['Europe/Berlin', '2025-10-26T03:30', '2025-10-26T02:30'],
  ['Europe/Berlin', '2025-03-30T02:30', '2025-03-30T01:30'],
  ['Europe/Berlin', '2025-03-30T03:30', '2025-03-30T01:30'],
  ['America/New_York', '2025-11-02T01:30', '2025-11-02T05:30'],
  ['America/New_York', '2025-11-02T02:30', '2025-11-02T07:30'],
  ['America/New_York', '2025-03-09T02:30', '2025-03-09T07:30'],
  ['America/New_York', '2025-03-09T01:30', '2025-03-09T06:30'],
];

describe('utcTimes', () => {
  for (const [zone, reading, instant] of cases) {
    it(`takes ${reading} in ${zone} for ${instant} UTC, as a stamp that names the zone`, () => {
      assert.deepEqual(instants(zone, reading), [instant]);
      assert.equal(isoMinute(new StampReader().readText(`${reading}:00[${zone}]`)), instant);
    });
  }

  it('takes readings by fixed offsets, in any order', () => {
    assert.deepEqual(instants('+05:30', '2025-07-01T12:00', '2025-01-01T00:00'), [
      '2025-07-01T06:30',
      '2024-12-31T18:30',
    ]);
    assert.deepEqual(instants('UTC', '2025-07-01T12:00'), ['2025-07-01T12:00']);
  });
});
