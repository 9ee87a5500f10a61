import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOnly } from '../../../../src/engine/sqlite/readOnly';
import { openDatabase } from '../../../../src/engine/sqlite/sqlJs';
import { sqlWasm } from '../../../support/sqlWasm';

async function open() {
  const db = await openDatabase(sqlWasm());
  db.run("CREATE TABLE t (a INTEGER, b TEXT); INSERT INTO t VALUES (1, 'one'), (2, 'two; three'), (3, NULL)");
  return db;
}

const count = (db: Awaited<ReturnType<typeof open>>): unknown => db.exec('SELECT count(*) FROM t')[0]?.values[0]?.[0];

describe('readOnly', () => {
  it('answers SELECT, WITH and VALUES, whatever comments and semicolons stand around or in quotes', async () => {
    const db = await open();
    const texts = [
      'SELECT a FROM t WHERE a = 1',
      '  -- why\n select a FROM t where a = 1 ; ',
      "/* ; */ WITH x AS (SELECT ';' AS s) SELECT 1 FROM x;",
      'VALUES (1)',
      'SELECT 1 AS "semi;colon" -- ; DELETE FROM t',
      "SELECT a FROM t WHERE b = 'one' /* unclosed",
      'SELECT a FROM t WHERE a = 1;; -- and no more\n/* at all */ ;',
      'SELECT 1 AS [semi;colon] FROM t LIMIT 1',
    ];
    for (const text of texts) assert.deepEqual(readOnly(db, text, 10).rows, [[1]], text);
    db.close();
  });

  it('refuses whatever writes, attaches, or opens the way to it, and leaves the data as it was', async () => {
    const db = await open();
    const texts = [
      'DELETE FROM t',
      'INSERT INTO t VALUES (4, NULL)',
      'WITH x AS (SELECT 9) INSERT INTO t SELECT 9, NULL FROM x',
      'WITH x AS (SELECT 1) DELETE FROM t',
      'PRAGMA query_only=0',
      'EXPLAIN PRAGMA query_only=0',
      'SELECT 1; PRAGMA query_only=0',
      'SELECT 1; DELETE FROM t',
      'SELECT 1 /* */ ; /* */ DELETE FROM t',
      "ATTACH ':memory:' AS m",
      'CREATE TEMP TABLE x (a)',
      'VACUUM',
      'BEGIN',
      'DROP TABLE t',
      'WITH x AS (SELECT 1) UPDATE t SET a = (SELECT * FROM x)',
      'WITH x AS (SELECT 1) REPLACE INTO t SELECT 1, NULL FROM x',
      'SELECT * FROM pragma_query_only(0)',
      'PRAGMA journal_mode=WAL',
      'EXPLAIN SELECT 1',
      '/* SELECT */ PRAGMA query_only=0 -- SELECT',
      '-- SELECT 1\nDELETE FROM t',
      "SELECT 1;;; /* ; */ ; ATTACH 'x.db' AS m",
      'SELECT 1; SELECT 2',
      'SELECT 1\0; DELETE FROM t',
      "VALUES (1); VACUUM INTO 'copy.db'",
      'COMMIT',
      'SAVEPOINT s',
      'REINDEX',
      '',
      ' -- nothing',
      ' ; ; ',
      '/*/ SELECT 1',
    ];
    for (const text of texts) assert.throws(() => readOnly(db, text, 10), Error, text);
    assert.equal(count(db), 3);
    assert.throws(() => db.run('DELETE FROM t'), /readonly|read-only|query_only|attempt to write/i);
    db.close();
  });

  it('sees a write that hides behind WITH by the program that SQLite makes of it, before anything runs', async () => {
    const db = await open();
    db.run('PRAGMA query_only=0');
    for (const write of [
      'INSERT INTO t SELECT 9, NULL FROM x',
      'DELETE FROM t',
      'UPDATE t SET a = 9',
      'REPLACE INTO t SELECT 1, NULL',
    ])
      assert.throws(
        () => readOnly(db, `WITH x AS (SELECT 9) ${write}`, 10),
        /would change the data; only reading/,
        write,
      );
    assert.equal(count(db), 3);
    db.close();
  });

  it('never prepares what follows: a PRAGMA there would switch the protection off', async () => {
    const db = await open();
    assert.throws(() => readOnly(db, 'SELECT 1; PRAGMA query_only=0', 10), /only one statement/);
    db.run('PRAGMA query_only=1');
    assert.throws(() => readOnly(db, 'SELECT 1; PRAGMA query_only=0', 10), /only one statement/);
    assert.equal(db.exec('PRAGMA query_only')[0]?.values[0]?.[0], 1);
    db.close();
  });

  it('stops at the limit and says that there is more', async () => {
    const db = await open();
    const text = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n';
    const { rows, truncated } = readOnly(db, text, 5);
    assert.deepEqual(rows.flat(), [1, 2, 3, 4, 5]);
    assert.equal(truncated, true);
    assert.equal(readOnly(db, 'SELECT a FROM t', 3).truncated, false);
    db.close();
  });

  it('passes on what SQLite says of a mistake', async () => {
    const db = await open();
    assert.throws(() => readOnly(db, 'SELECT nope FROM t', 5), /no such column: nope/);
    db.close();
  });
});
