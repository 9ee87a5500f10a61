import type { Database, SqlValue } from 'sql.js';

/** Inserts rows of equal width into a table. */
export function insertRows(db: Database, table: string, rows: readonly (readonly SqlValue[])[]): void {
  const [first] = rows;
  if (!first) return;
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(',')})`);
  try {
    for (const row of rows) statement.run([...row]);
  } finally {
    statement.free();
  }
}
