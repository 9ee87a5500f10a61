import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOnly } from '../../../../src/engine/sqlite/readOnly';
import { openDatabase } from '../../../../src/engine/sqlite/sqlJs';
import { sqlWasm } from '../../../support/sqlWasm';

async function refusals(...statements: readonly string[]): Promise<(string | null)[]> {
  const db = await openDatabase(sqlWasm());
  db.run('CREATE TABLE a (x, "the y"); CREATE TABLE b (z); CREATE INDEX i ON b(z); CREATE VIEW v AS SELECT x FROM a');
  try {
    return statements.map((statement) => {
      try {
        readOnly(db, statement, 10);
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    });
  } finally {
    db.close();
  }
}

describe('a name that the database lacks', () => {
  it('is answered with the tables and views, where it is that of a table', async () => {
    assert.deepEqual(await refusals('SELECT * FROM c', 'SELECT * FROM a JOIN C USING (x)'), [
      'no such table: c; its tables: v, a, b',
      'no such table: C; its tables: v, a, b',
    ]);
  });

  it('is answered with the columns of the tables that the statement names, in any case, where it is that of a column', async () => {
    assert.deepEqual(await refusals('SELECT y FROM A', 'SELECT p.q FROM a AS p, b', 'SELECT elsewhere'), [
      'no such column: y; columns of a: x, the y',
      'no such column: p.q; columns of a: x, the y; columns of b: z',
      'no such column: elsewhere; its tables: v, a, b',
    ]);
  });

  it('leaves other messages as SQLite has them, and the database as readable as before', async () => {
    assert.deepEqual(await refusals('SELECT none(1) FROM a', 'SELECT y FROM b', 'SELECT z FROM b'), [
      'no such function: none',
      'no such column: y; columns of b: z',
      null,
    ]);
  });
});
