import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { StampReader } from '../../../../src/ingest/time/stampReader';
import { forms } from './forms';

/** The stamp that a line begins with, what of the line it takes, and its kind. */
function prefix(line: string): string {
  const stamps = new StampReader();
  const bytes = Buffer.from(`xx${line}`);
  const ms = stamps.readPrefix(bytes, 2, bytes.length);
  if (Number.isNaN(ms)) return 'none';
  return `${bytes.toString('utf8', 2, stamps.stampEnd)} = ${new Date(ms).toISOString()}`;
}

describe('readPrefix', () => {
  const lines: readonly (readonly [line: string, stamp: string, iso: string])[] = [
    ['Nov  3 09:23:38 veridian automount[7998]: x', 'Nov  3 09:23:38', '0004-11-03T09:23:38.000Z'],
    ['Nov  3 09:23:38 UTCP x', 'Nov  3 09:23:38', '0004-11-03T09:23:38.000Z'],
    ['Nov  3 09:23:38 Europe/Berlin x', 'Nov  3 09:23:38', '0004-11-03T09:23:38.000Z'],
    ['Mar 24 15:17:38.999  000000000264F I shmem', 'Mar 24 15:17:38.999', '0004-03-24T15:17:38.999Z'],
    ['2025-01-24T07:00:31,139 INFO [x]', '2025-01-24T07:00:31,139', '2025-01-24T07:00:31.139Z'],
    ['2012-07-02 10:22:40,672:DEBUG:foo', '2012-07-02 10:22:40,672', '2012-07-02T10:22:40.672Z'],
    ['2011-12-05 07:04:56,101::vdsm::71', '2011-12-05 07:04:56,101', '2011-12-05T07:04:56.101Z'],
    ['2012-07-02 10:22:40, then', '2012-07-02 10:22:40', '2012-07-02T10:22:40.000Z'],
    ['2012-07-02 10:22:40: 5 left', '2012-07-02 10:22:40', '2012-07-02T10:22:40.000Z'],
    ['2012-07-02 10:22:40 - main', '2012-07-02 10:22:40', '2012-07-02T10:22:40.000Z'],
    ['2012-07-02 10:22:40|INFO', '2012-07-02 10:22:40', '2012-07-02T10:22:40.000Z'],
    ['2012-07-02T10:22:40Z[main] x', '2012-07-02T10:22:40Z', '2012-07-02T10:22:40.000Z'],
    ['2012-07-02 10:22:40[main] x', '2012-07-02 10:22:40', '2012-07-02T10:22:40.000Z'],
    ['2012-07-02 10:22:40\tx', '2012-07-02 10:22:40', '2012-07-02T10:22:40.000Z'],
    ['2012-07-02 3 users', '2012-07-02', '2012-07-02T00:00:00.000Z'],
    ['[2023-05-15 18:19:32] local.ERROR: x', '[2023-05-15 18:19:32]', '2023-05-15T18:19:32.000Z'],
    ['[2023-05-15 18:19:32 main] x', '[2023-05-15 18:19:32', '2023-05-15T18:19:32.000Z'],
    ['[Wed Oct 11 14:32:52.123456 2000] [x]', '[Wed Oct 11 14:32:52.123456 2000]', '2000-10-11T14:32:52.123Z'],
    ['"2014-06-15 01:04:52"\t"x"', '"2014-06-15 01:04:52"', '2014-06-15T01:04:52.000Z'],
    ['2025-04-12 00:14:12.837 CEST [1] ERROR:', '2025-04-12 00:14:12.837 CEST', '2025-04-11T22:14:12.837Z'],
    ['E0517 15:04:22.619632 2012 unit.cc:253] x', 'E0517 15:04:22.619632', '0004-05-17T15:04:22.619Z'],
    ['05-17 15:04:22.619 2012 2012 I x', '05-17 15:04:22.619', '0004-05-17T15:04:22.619Z'],
    ['Wed May 19 12:00:02 UTC 2021 line 2', 'Wed May 19 12:00:02 UTC 2021', '2021-05-19T12:00:02.000Z'],
    ['17/06/09 20:10:40 INFO x', '17/06/09 20:10:40', '2017-06-09T20:10:40.000Z'],
    ['1716723772.6014807 x', '1716723772.6014807', '2024-05-26T11:42:52.601Z'],
  ];
  for (const [line, stamp, iso] of lines)
    it(`takes ${stamp} from ${JSON.stringify(line)}`, () => {
      assert.equal(prefix(line), `${stamp} = ${iso}`);
    });

  const without: readonly string[] = [
    ...[
      '',
      '[',
      '"',
      'hello',
      ' 2012-07-02 10:22:40',
      '2012-07-02 25:22:40 x',
      '2012-07-02 10:22:40.x',
      '2012-07-02T x',
    ],
    ...[
      '123456789 bytes',
      '12345 items',
      '1716723772x',
      '1716723772.5.6 x',
      'May be 3 times',
      'Sat down at last',
      '5 Mays',
    ],
    ...['192.168.202.254 - - [20/Jul/2009:22:59:26 +0000]', '10.12.2013.4 x', '2012-07-02-3 x', 'Nov  3 09:23 x'],
  ];
  for (const line of without)
    it(`finds no stamp at the start of ${JSON.stringify(line)}`, () => {
      assert.equal(prefix(line), 'none');
    });

  it('reads a stamp with any text behind it as the stamp alone', () => {
    const stamps = Object.values(forms).flat();
    const behind = fc.tuple(
      fc.constantFrom(' ', '\t', ' [', '|', ': ', ' - ', ': info', ', ', ' <', '\r'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...stamps), behind, ([text, iso], [mark, rest]) => {
        // What reads on as a year, a zone, a half of the day or a clock is not behind the stamp.
        const tail = `${mark}${mark === ' ' ? 'x' : ''}${mark === ': ' || mark === ', ' || mark === ' [' ? 'x' : ''}${rest}`;
        assert.equal(prefix(text + tail), `${text} = ${iso}`);
      }),
      { numRuns: 2000 },
    );
  });
});
