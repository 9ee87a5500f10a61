import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openDatabase } from '../../../../src/engine/sqlite/sqlJs';
import { identifier, quote } from '../../../../src/measures/sql/quote';
import { sqlWasm } from '../../../support/sqlWasm';

describe('quote', () => {
  it('makes of any text a literal that SQLite reads back as that text', async () => {
    const db = await openDatabase(sqlWasm());
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom("'", "''", "'; DROP TABLE x; --", 'a\0b', '\0', '</script>', '"', '\\', '\n', '‮rtl'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const [row] = db.exec(`SELECT hex(${quote(text)})`);
        assert.equal(row?.values[0]?.[0], Buffer.from(text).toString('hex').toUpperCase());
      }),
    );
    assert.equal(db.exec(`SELECT ${quote(null)} IS NULL`)[0]?.values[0]?.[0], 1);
    db.close();
  });
});

describe('identifier', () => {
  it('makes of any name one identifier', async () => {
    const db = await openDatabase(sqlWasm());
    for (const name of ['plain', 'with "quotes"', "it's; DROP", 'select', 'ß ü']) {
      assert.deepEqual(db.exec(`SELECT 1 AS ${identifier(name)}`)[0]?.columns, [name]);
    }
    db.close();
  });
});
