import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LastStamp } from '../../../../src/ingest/time/lastStamp';
import { StampReader } from '../../../../src/ingest/time/stampReader';

const read = (reader: StampReader, text: string) => {
  const bytes = Buffer.from(`${text}                `);
  const ms = reader.read(bytes, 0, text.length);
  const { kind, offset, zone, isSlashed, stampEnd } = reader;
  return Number.isNaN(ms) ? null : { ms, kind, offset, zone, isSlashed, stampEnd };
};

const dates = ['2025-09-22T', '2025-09-23 ', '2025/09/22 ', '1900-01-01T', '2199-12-31T', '2025-W39-1T', '9/22/2025 '];
const fractions = ['', '.5', '.125', ',125', ':125', 'x125', '.123456', '.12x456', '.', '.1234567890123456789'];
const zones = [
  '',
  'Z',
  '+02:00',
  '-0330',
  '+02',
  ' PM',
  '[Europe/Berlin]',
  '+02:00[Europe/Berlin]',
  ' CET',
  'z',
  'Z[a]',
];
const hours = ['00', '11', '23', '24', '25', ' 1'];
const minutes = [':00', ':59', ':60', ':x1', '.30', ''];
const seconds = [':00', ':07', ':59', ':60', ':61', 'x07', ''];

/** Stamps of one date and one zone at most times, some with clocks that there are not. */
const stamps = fc
  .tuple(fc.constantFrom(...dates), fc.constantFrom(...fractions), fc.constantFrom(...zones))
  .chain(([date, fraction, zone]) => {
    const mostly = (one: string, all: string[]) =>
      fc.oneof({ weight: 4, arbitrary: fc.constant(one) }, { weight: 1, arbitrary: fc.constantFrom(...all) });
    const parts = [
      mostly(date, dates),
      mostly('11', hours),
      mostly(':07', minutes),
      mostly(':07', seconds),
      mostly(fraction, fractions),
      mostly(zone, zones),
    ];
    return fc.array(
      fc.tuple(...parts).map((texts) => texts.join('')),
      { maxLength: 40 },
    );
  });

describe('a stamp read after others', () => {
  it('reads as by itself, whatever was read before', () => {
    fc.assert(
      fc.property(stamps, (texts) => {
        const reader = new StampReader();
        const alone = texts.map((text) => read(new StampReader(), text));
        assert.deepEqual(
          texts.map((text) => read(reader, text)),
          alone,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('LastStamp', () => {
  const first = '2025-09-22T10:20:30.500+02:00';
  const next = (text: string): number => {
    const reader = new StampReader();
    const last = new LastStamp();
    const bytes = Buffer.from(first);
    last.keep(bytes, 0, bytes.length, reader.readText(first), reader);
    return last.read(Buffer.from(text), 0, text.length);
  };

  it('reads the clock of a stamp with the same date and zone', () => {
    assert.equal(next('2025-09-22T23:59:01.007+02:00'), Date.UTC(2025, 8, 22, 21, 59, 1, 7));
  });

  for (const text of ['2025-09-23T10:20:30.500+02:00', '2025-09-22T10:20:30.500+03:00', '2025-09-22T10:20:30.50+02:00'])
    it(`knows nothing of ${text} after ${first}`, () => {
      assert.equal(next(text), Number.NaN);
    });
});
