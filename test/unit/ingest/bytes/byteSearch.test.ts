import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bytesOf, indexWithin, lastIndexWithin, startsWith } from '../../../../src/ingest/bytes/byteSearch';

const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', ' ') });

describe('byteSearch', () => {
  it('finds what strings find, and nothing outside its bounds', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        text.filter((what) => what !== ''),
        (before, inside, after, what) => {
          const bytes = bytesOf(before + inside + after);
          const [from, to, sought] = [before.length, before.length + inside.length, bytesOf(what)];
          const place = (at: number): number => (at < 0 ? -1 : at + from);
          assert.equal(indexWithin(bytes, from, to, sought), place(inside.indexOf(what)));
          assert.equal(lastIndexWithin(bytes, from, to, sought), place(inside.lastIndexOf(what)));
          assert.equal(startsWith(bytes, from, to, sought), inside.startsWith(what));
        },
      ),
    );
  });
});
