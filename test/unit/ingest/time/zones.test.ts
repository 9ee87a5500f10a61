import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StampReader } from '../../../../src/ingest/time/stampReader';

const read = (text: string): string => {
  const stamps = new StampReader();
  const ms = stamps.readText(text);
  return Number.isNaN(ms) ? 'none' : `${new Date(ms).toISOString().slice(0, 19)} ${stamps.offset}`;
};

describe('stamps in a named zone', () => {
  it('take a reading that spring skips by the offset before the change: a day of 23 hours', () => {
    assert.equal(read('2024-03-31 01:59:59 Europe/Berlin'), '2024-03-31T00:59:59 60');
    assert.equal(read('2024-03-31 02:00:00 Europe/Berlin'), '2024-03-31T01:00:00 60');
    assert.equal(read('2024-03-31 02:59:59 Europe/Berlin'), '2024-03-31T01:59:59 60');
    assert.equal(read('2024-03-31 03:00:00 Europe/Berlin'), '2024-03-31T01:00:00 120');
    assert.equal(read('2024-04-01 00:00:00 Europe/Berlin'), '2024-03-31T22:00:00 120');
  });

  it('take a reading that autumn has twice by the offset before the change: a day of 25 hours', () => {
    assert.equal(read('2024-10-27 00:00:00 Europe/Berlin'), '2024-10-26T22:00:00 120');
    assert.equal(read('2024-10-27 02:00:00 Europe/Berlin'), '2024-10-27T00:00:00 120');
    assert.equal(read('2024-10-27 02:59:59 Europe/Berlin'), '2024-10-27T00:59:59 120');
    assert.equal(read('2024-10-27 03:00:00 Europe/Berlin'), '2024-10-27T02:00:00 60');
    assert.equal(read('2024-10-28 00:00:00 Europe/Berlin'), '2024-10-27T23:00:00 60');
  });

  it('do so west of Greenwich and where half an hour is skipped', () => {
    assert.equal(read('2024-03-10T02:30:00[America/New_York]'), '2024-03-10T07:30:00 -300');
    assert.equal(read('2024-11-03T01:30:00[America/New_York]'), '2024-11-03T05:30:00 -240');
    assert.equal(read('2024-10-06T02:15:00[Australia/Lord_Howe]'), '2024-10-05T15:45:00 630');
  });

  it('read back any instant but those of the hour that comes twice', () => {
    const format = (timeZone: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'America/St_Johns'];
    const clocks = new Map(zones.map((zone) => [zone, format(zone)]));
    const instant = fc.integer({ min: Date.UTC(1975, 0, 1) / 1000, max: Date.UTC(2037, 0, 1) / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, seconds) => {
        const clock = clocks.get(zone);
        const text = clock?.format(seconds * 1000) ?? '';
        const ms = new StampReader().readText(`${text} ${zone}`);
        assert.equal(clock?.format(ms), text);
        assert.ok(ms === seconds * 1000 || ms === seconds * 1000 - 3_600_000 || ms === seconds * 1000 - 7_200_000);
      }),
      { numRuns: 500 },
    );
  });

  it('are still read after a log has made up more names than are looked up', () => {
    for (let i = 0; i < 300; i++) assert.equal(read(`2024-07-01 10:00:00 Europe/Town${i}`), 'none');
    assert.equal(read('2024-07-01 10:00:00 Europe/Berlin'), '2024-07-01T08:00:00 120');
  });
});
