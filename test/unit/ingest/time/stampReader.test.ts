import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StampReader } from '../../../../src/ingest/time/stampReader';

const read = (text: string): { ms: number; offset: number; kind: string } => {
  const stamps = new StampReader();
  const ms = stamps.readText(text);
  return { ms, offset: stamps.offset, kind: stamps.kind };
};

describe('StampReader', () => {
  const good: readonly (readonly [text: string, iso: string, offset: number])[] = [
    ['2025-09-22T08:14:07Z', '2025-09-22T08:14:07.000Z', 0],
    ['2025-09-22t08:14:07z', '2025-09-22T08:14:07.000Z', 0],
    ['2025-09-22 08:14:07', '2025-09-22T08:14:07.000Z', Number.NaN],
    ['2025-09-22 08:14', '2025-09-22T08:14:00.000Z', Number.NaN],
    ['2025/09/22 08:14:07', '2025-09-22T08:14:07.000Z', Number.NaN],
    ['2025-09-22', '2025-09-22T00:00:00.000Z', Number.NaN],
    [' 2025-09-22\r', '2025-09-22T00:00:00.000Z', Number.NaN],
    ['2025-09-22T08:14:07.5Z', '2025-09-22T08:14:07.500Z', 0],
    ['2025-09-22 08:14:07,123', '2025-09-22T08:14:07.123Z', Number.NaN],
    ['2025-09-22T08:14:07.123999999Z', '2025-09-22T08:14:07.123Z', 0],
    ['2025-09-22T08:14:07+02:00', '2025-09-22T06:14:07.000Z', 120],
    ['2025-09-22T08:14:07.25-0530', '2025-09-22T13:44:07.250Z', -330],
    ['2025-09-22T08:14:07-08', '2025-09-22T16:14:07.000Z', -480],
    ['2025-09-22T08:14+02', '2025-09-22T06:14:00.000Z', 120],
    ['2025-09-22 08:14:07 +0000', '2025-09-22T08:14:07.000Z', 0],
    ['2025-09-22 08:14:07 UTC', '2025-09-22T08:14:07.000Z', 0],
    ['20250922T081407Z', '2025-09-22T08:14:07.000Z', 0],
    ['20250922T0814', '2025-09-22T08:14:00.000Z', Number.NaN],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z', 0],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', Number.NaN],
    ['1900-01-01', '1900-01-01T00:00:00.000Z', Number.NaN],
    ['10/Oct/2000:13:55:36 -0700', '2000-10-10T20:55:36.000Z', -420],
    ['[10/oct/2000:13:55:36 +0000]', '2000-10-10T13:55:36.000Z', 0],
    ['1758528847', '2025-09-22T08:14:07.000Z', 0],
    ['1758528847.25', '2025-09-22T08:14:07.250Z', 0],
    ['1716723772.6014807', '2024-05-26T11:42:52.601Z', 0],
    ['1758528847001', '2025-09-22T08:14:07.001Z', 0],
    ['1758528847001.9', '2025-09-22T08:14:07.001Z', 0],
    ['1758528847001999', '2025-09-22T08:14:07.001Z', 0],
    ['1758528847001999999', '2025-09-22T08:14:07.001Z', 0],
  ];
  for (const [text, iso, offset] of good)
    it(`reads ${JSON.stringify(text)} as ${iso}`, () => {
      const stamp = read(text);
      assert.equal(new Date(stamp.ms).toISOString(), iso);
      assert.ok(Object.is(stamp.offset, offset), `offset ${stamp.offset}`);
    });

  const bad: readonly string[] = [
    ...['', ' ', '-', 'now', 'xxx', '5', '20250922', '12345678', '0', '-1758528847', '1e12', '0001-01-01T00:00:00Z'],
    ...['2023-02-30', '2023-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-01-00', '1900-02-29T00:00:00Z'],
    ...['2025-09-22T24:00:01Z', '2025-09-22T08:60:00Z', '2025-09-22T08:14:61Z', '2025-09-22 08', '2025-09-22T'],
    ...['2025-09-22T08:14:07.Z', '2025-09-22T08:14:07+', '2025-09-22T08:14:07+2', '2025-09-22T08:14:07+02:0'],
    ...['2025-09-22T08:14:07+02:60', '2025-09-22T08:14:07+19', '2025-09-22T08:14:07X', '2025-09-22T08:14:07  Z'],
    ...['2025-09-22T08:14:07Zjunk', '2025-9-22', '2025-09/22', '22-09-2025', '2025-09-2', '2025-09-22T8:14:07Z'],
    ...['10/Foo/2000:13:55:36 -0700', '32/Oct/2000:13:55:36 -0700', '10/Oct-2000 13:55:36', '[10/Oct/2000:13:55:36'],
    ...['1758528847.', '1758528847.2.5', '1758528847x', '099999999999', '99999999999999999999999', '9999-12-31'],
  ];
  for (const text of bad)
    it(`refuses ${JSON.stringify(text)}`, () => {
      assert.ok(Number.isNaN(read(text).ms), new Date(read(text).ms).toString());
    });

  it('reads any instant of 1970 to 2100 back from each way of writing it', () => {
    const instant = fc.integer({ min: Date.UTC(1973, 3, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instant, (ms) => {
        const iso = new Date(ms).toISOString();
        const ways = [iso, iso.replace('T', ' ').slice(0, -1), iso.replace('.', ','), iso.replace('Z', '+00:00')];
        ways.push(`${(ms / 1000).toFixed(3)}`, String(ms), `${ms}123`, `${ms}999999`);
        const long = ways.filter((way) => !/^\d+$/.test(way) || ms >= 1e11);
        assert.deepEqual(
          long.map((way) => read(way).ms),
          long.map(() => ms),
          iso,
        );
      }),
    );
  });

  it('reads only the span given, whatever stands around it', () => {
    const bytes = Buffer.from('92025-09-22T08:14:07Z9');
    assert.equal(new StampReader().read(bytes, 1, bytes.length - 1), Date.UTC(2025, 8, 22, 8, 14, 7));
    assert.equal(new StampReader().read(bytes, 1, 11), Date.UTC(2025, 8, 22));
    assert.ok(Number.isNaN(new StampReader().read(bytes, 1, 10)));
  });

  it('never throws, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), (bytes) => {
        new StampReader().read(bytes, 0, bytes.length);
      }),
    );
  });
});
