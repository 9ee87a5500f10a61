import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SearchedDimension } from '../../../../src/diagnosis/hotspots/searchedDimensions';
import { TupleKeys } from '../../../../src/diagnosis/hotspots/tupleKeys';

/** Rows of members of dimensions of a thousand members each. */
const rowsOf = fc.array(fc.array(fc.constantFrom(0, 1, 998, 999), { minLength: 12, maxLength: 12 }), { maxLength: 40 });

const dimensionsOf = (rows: readonly (readonly number[])[]): readonly SearchedDimension[] =>
  Array.from({ length: 12 }, (_, d) => ({
    column: { name: `d${d}`, field: `d${d}`, members: [], codes: Uint32Array.from(rows, (row) => row[d] ?? 0) },
    place: Uint32Array.from({ length: 1000 }, (_, code) => code),
    size: 1000,
  }));

describe('TupleKeys', () => {
  it('are equal for equal tuples and for no others, of more members than a number could tell apart', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const keys = new TupleKeys(dimensionsOf(rows), rows.length);
        const found = rows.map((_, row) => keys.keyOf(row));
        assert.ok(found.every(Number.isSafeInteger));
        assert.equal(new Set(found).size, new Set(rows.map(String)).size);
        assert.deepEqual(
          found.map((key) => found.indexOf(key)),
          rows.map((row) => rows.findIndex((other) => String(other) === String(row))),
        );
      }),
    );
  });
});
