import type { Database, SqlValue } from 'sql.js';
import { factTable } from '../../measures/sql/star';
import type { FactRows } from '../../model/starSource';

/** Rows per INSERT: measured best between 1 and 500 for sql.js 1.16. */
const batch = 64;

/** Inserts a run of facts, whose first row is event `first`. */
export function insertFacts(
  db: Database,
  { rows, codes, user, day, time, outcome, file, offset }: FactRows,
  first: number,
): void {
  const width = 7 + codes.length;
  const one = `(${Array.from({ length: width }, () => '?').join(',')})`;
  for (let from = 0; from < rows; ) {
    const count = Math.min(batch, rows - from);
    const statement = db.prepare(
      `INSERT INTO ${factTable} VALUES ${Array.from({ length: count }, () => one).join(',')}`,
    );
    const values = new Array<SqlValue>(count * width);
    try {
      for (; from + count <= rows; from += count) {
        let at = 0;
        for (let i = from; i < from + count; i++) {
          values[at++] = first + i;
          values[at++] = user[i] === 0 ? null : user[i]!;
          values[at++] = day[i]!;
          values[at++] = time[i]!;
          values[at++] = outcome[i]!;
          for (const column of codes) values[at++] = column[i]!;
          values[at++] = file[i]!;
          values[at++] = offset[i]!;
        }
        statement.run(values);
      }
    } finally {
      statement.free();
    }
  }
}
