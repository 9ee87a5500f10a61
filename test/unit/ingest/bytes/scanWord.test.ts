import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blockOf } from '../../../../src/ingest/bytes/block';
import { cellEnd, lineEnd, stringEnd } from '../../../../src/ingest/bytes/scanWord';

/** Bytes around the marks, where tricks with borrows go wrong. */
const near = fc.constantFrom(
  0x00,
  0x0a,
  0x0b,
  0x09,
  0x1f,
  0x20,
  0x21,
  0x22,
  0x23,
  0x2b,
  0x2c,
  0x2d,
  0x5b,
  0x5c,
  0x5d,
  0x80,
  0xa2,
  0xff,
);
const bytes = fc.array(fc.oneof(near, fc.nat(255)), { maxLength: 40 }).map((list) => Uint8Array.from([...list, 0x0a]));

describe('scanWord', () => {
  it('finds the first quote, backslash or control character of any bytes', () => {
    fc.assert(
      fc.property(bytes, (list) => {
        const want = list.findIndex((b) => b === 0x22 || b === 0x5c || b < 0x20);
        assert.equal(stringEnd(blockOf(list).view, 0), want);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the first delimiter or newline of any bytes', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(0x2c, 0x09, 0x3b), (list, delimiter) => {
        const want = list.findIndex((b) => b === delimiter || b === 0x0a);
        assert.equal(cellEnd(blockOf(list).view, 0, delimiter * 0x01010101), want);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the first newline of any bytes, from any place', () => {
    fc.assert(
      fc.property(bytes, fc.nat(40), (list, place) => {
        const start = place % list.length;
        assert.equal(lineEnd(blockOf(list).view, start), list.indexOf(0x0a, start));
      }),
      { numRuns: 2000 },
    );
  });
});
