import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StampReader } from '../../../../src/ingest/time/stampReader';
import { forms, none } from './forms';

const iso = (ms: number): string => (Number.isNaN(ms) ? 'none' : new Date(ms).toISOString());

describe('the ways of writing a stamp', () => {
  for (const [kind, rows] of Object.entries(forms))
    for (const [text, want, offset = none] of rows)
      it(`reads ${text} as ${want}, one of ${kind}`, () => {
        const stamps = new StampReader();
        for (const way of [text, ` ${text}\r`, `[${text}]`, `"${text}"`]) {
          assert.equal(iso(stamps.readText(way)), want, way);
          assert.ok(Object.is(stamps.offset, offset), `offset ${stamps.offset}`);
          assert.equal(stamps.kind, kind);
        }
      });

  const bad: readonly string[] = [
    ...['2025-366', '2024-367', '2025-W54-1', '2025-W53-1', '2025-W05-8', '2025-W00-1', '2012-025T', '2012.025'],
    ...['20250922 081407', '2025W391', '20251322081407', '20250922241407', '20250922081460x', '20250922:08', '2025265'],
    ...[
      '2025-09-22T24:01',
      '2025-09-22 25:00',
      '2025-09-22 08:14 UTCX',
      '2025-09-22 08:14 utc',
      '2025-09-22 08:14 FOO',
    ],
    ...['2025-09-22 13:14 PM', '2025-09-22 00:14 AM', '2025-09-22 08:14:07:12', '2025-09-22 08:14:07.', '2025-09-22_'],
    ...['2025-09-22 08:14 Europe/Nowhere', '2025-09-22 08:14 Mars/Base', '2025-09-22 08:14:07[Europe/Berlin'],
    ...[
      '2025-09-22T08:14:07+02:00[Mars/Base]',
      '2025-09-22 08:14:07[main]',
      '[2025-09-22',
      '"2025-09-22',
      '[2025-09-22"',
    ],
    ...[
      'Nov 31 09:23:38',
      'Nov  0 09:23:38',
      'Feb 30 09:23:38',
      'Nov  3 09:23',
      'Nov  3',
      'Nov 3 24:00:01',
      'Nov  3 9:23:38',
    ],
    ...['Nox  3 09:23:38', 'Nov   3 09:23:38', 'Nov-3 09:23:38', 'Nov  3 2023x09:23:38', 'Feb 29 2023 09:23:38'],
    ...[
      'Feb 28 23:30:00 -0100',
      'Mar  1 00:30:00 +0100',
      'Feb 28 24:00:00',
      'Nov  3 09:23:38 2200',
      'Nov  3 09:23:38 CEST x',
    ],
    ...['Xyz Nov  3 09:23:38 2024', 'Wed', 'Wednesday', 'Wed, ', 'Wed 123 Nov 2024', 'Wed Oct 32 14:32:52 2000'],
    ...[
      '0517 15:04',
      '1317 15:04:22',
      'X0517 15:04:22',
      'E0517',
      'E05170 15:04:22',
      '0517 15:04:22.1 2012',
      '05-17 15:04',
    ],
    ...[
      '13/13/2024',
      '31/11/2024',
      '1/2/24',
      '1/2/024',
      '17/13/09 20:10:40',
      '17/06/09',
      '1.2.24',
      '25-10-2013',
      '1/2.2024',
    ],
    ...['170609', '170609 2010', '17060 20:10:40', '171309 20:10:40', '1/1/1899', '1/1/2200', '06 Nov 94 08:49:37'],
    ...['@4000000050', '@400000005030abcd3ade68b', '@400000005030abcd3ade68b1x', '@400000005030abcdffffffff', '@zz'],
    ...[
      '1758528847,5',
      '1758528847e3',
      '0004-11-03 09:23:38',
      '0004-11-03',
      '20x5-09-22',
      '2x25-09-22',
      '1.2.3.4',
      '10.12.2013.4',
    ],
  ];
  for (const text of bad)
    it(`refuses ${text}`, () => {
      assert.equal(iso(new StampReader().readText(text)), 'none');
    });

  const texts = Object.values(forms).flatMap((rows) => rows.map(([text]) => text));

  it('reads a part of a stamp as if nothing stood around it', () => {
    for (const text of texts)
      for (let to = 0; to <= text.length; to++) {
        const [part, bytes] = [Buffer.from(text.slice(0, to)), Buffer.from(text)];
        for (const way of ['read', 'readPrefix'] as const)
          assert.equal(
            iso(new StampReader()[way](bytes, 0, to)),
            iso(new StampReader()[way](part, 0, to)),
            `${way} ${text.slice(0, to)}`,
          );
      }
  });

  it('reads a stamp the same whatever the reader has read before', () => {
    const reader = new StampReader();
    const others = [...texts, ...bad].filter((text) => !/^\d+\/\d+\//.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...others), (text) => {
        assert.equal(iso(reader.readText(text)), iso(new StampReader().readText(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses a date that is none after every date that is one', () => {
    const stamps = new StampReader();
    for (let month = 1; month <= 12; month++)
      for (let wrong = 13; wrong < 100; wrong++)
        for (const year of [2022, 2023, 2024]) {
          stamps.readText(`2023-${String(month).padStart(2, '0')}-03`);
          assert.equal(iso(stamps.readText(`${year}-${wrong}-03`)), 'none');
          assert.equal(iso(stamps.readText(`${year}-02-${Math.max(32, wrong)}`)), 'none');
        }
  });

  it('finds no stamp in bytes of any kind, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const stamps = new StampReader();
        assert.ok(Number.isNaN(stamps.read(bytes, 0, bytes.length)));
        assert.ok(Number.isNaN(stamps.readPrefix(bytes, 0, bytes.length)));
      }),
    );
  });

  it('gives a possible instant or none for stamps with a byte changed', () => {
    const byte = fc.constantFrom(...Buffer.from('0123456789:/-+.,TZ []JanAMW@'));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(40), byte, (text, at, other) => {
        const bytes = Buffer.from(text);
        if (at < bytes.length) bytes[at] = other;
        const ms = new StampReader().read(bytes, 0, bytes.length);
        const year = new Date(ms).getUTCFullYear();
        assert.ok(
          Number.isNaN(ms) || (Number.isInteger(ms) && (year === 4 || (year >= 1900 && year < 2200))),
          String(ms),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
