import { duckdbNumber, openDuckdb, sqlText } from './duckdb';
import type { Run } from './measurement';

/** The same with DuckDB on all cores: from the start of the statement, without starting the process or the database. */
export function loadDuckdb(read: (file: string) => string): Run {
  return async (file, log) => {
    const db = await openDuckdb();
    const start = performance.now();
    await db.run(`CREATE TABLE t AS SELECT * FROM ${read(sqlText(file))}`);
    const ms = performance.now() - start;
    const rows = await duckdbNumber(db, 'SELECT count(*) FROM t');
    if (rows !== log.rows) throw new Error(`${rows} events of ${file} were read, of ${log.rows}`);
    const kept = await duckdbNumber(db, 'SELECT sum(memory_usage_bytes) FROM duckdb_memory()');
    return {
      'file to queryable columns (ms)': ms,
      'memory kept (MB)': kept / 1e6,
      'memory kept, bytes an event': kept / rows,
    };
  };
}
