import { setImmediate } from 'node:timers/promises';
import type { Database, SqlValue } from 'sql.js';
import { dimensionTable, factTable } from '../../measures/sql/star';
import type { Events } from '../../model/events';
import { dateRows, starTables } from './starTables';

/** Rows per INSERT: measured best between 1 and 500 for sql.js 1.16. */
const batch = 64;
/** Milliseconds after which loading lets others have their turn. */
const slice = 8;

interface LoadStarOptions {
  readonly signal?: AbortSignal;
  onProgress?(rows: number): void;
}

/** Fills an empty database with the star schema of the events, in slices of a few milliseconds. @throws the signal's reason. */
export async function loadStar(
  db: Database,
  events: Events,
  { signal, onProgress }: LoadStarOptions = {},
): Promise<void> {
  db.run(
    'PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA locking_mode=EXCLUSIVE',
  );
  for (const statement of starTables(events)) db.run(statement);
  const turn = slices(signal);
  db.run('BEGIN');
  await insert(db, 'dim_file', rowsOf(events.files), turn);
  await insert(db, 'dim_date', dateRows(events), turn);
  await insert(db, 'dim_user', rowsOf(events.userNames, 1), turn);
  for (const { name, members } of events.dimensions) await insert(db, dimensionTable(name), rowsOf(members), turn);
  await insertFacts(db, events, turn, onProgress);
  db.run('COMMIT');
  db.run('PRAGMA query_only=1');
}

type Turn = () => Promise<void> | undefined;

function slices(signal: AbortSignal | undefined): Turn {
  let since = performance.now();
  return () => {
    signal?.throwIfAborted();
    if (performance.now() - since < slice) return undefined;
    return setImmediate().then(() => {
      signal?.throwIfAborted();
      since = performance.now();
    });
  };
}

const rowsOf = (values: readonly (string | null)[], first = 0): SqlValue[][] =>
  values.map((value, i) => [i + first, value]);

async function insert(db: Database, table: string, rows: readonly SqlValue[][], turn: Turn): Promise<void> {
  const [width] = rows;
  if (!width) return;
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${width.map(() => '?').join(',')})`);
  try {
    for (const row of rows) {
      statement.run(row);
      await turn();
    }
  } finally {
    statement.free();
  }
}

async function insertFacts(
  db: Database,
  events: Events,
  turn: Turn,
  onProgress?: (rows: number) => void,
): Promise<void> {
  const { rows, dimensions, user, day, time, outcome, file, offset } = events;
  const width = 7 + dimensions.length;
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
          values[at++] = i;
          values[at++] = user[i] === 0 ? null : user[i]!;
          values[at++] = day[i]!;
          values[at++] = time[i]!;
          values[at++] = outcome[i]!;
          for (const { codes } of dimensions) values[at++] = codes[i]!;
          values[at++] = file[i]!;
          values[at++] = offset[i]!;
        }
        statement.run(values);
        const pause = turn();
        if (pause) {
          await pause;
          onProgress?.(from);
        }
      }
    } finally {
      statement.free();
    }
  }
}
