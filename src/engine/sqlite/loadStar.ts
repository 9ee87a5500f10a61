import type { Database, SqlValue } from 'sql.js';
import { dimensionTable, factTable } from '../../measures/sql/star';
import type { Events } from '../../model/events';
import type { StarShape, StarSource } from '../../model/starSource';
import { dateRows } from './dateRows';
import { eventsSource } from './eventsSource';
import { insertFacts } from './insertFacts';
import { insertRows } from './insertRows';
import { starIndexes } from './starIndexes';
import { starTables } from './starTables';
import { eventsView } from './starViews';

export interface FillOptions {
  readonly signal?: AbortSignal;
  /** `indexes` follows once all rows are there. */
  onProgress?(phase: 'facts' | 'indexes', rows: number): void;
}

/** Fills an empty database with the star schema of the events. @throws the signal's reason. */
export const loadStar = (
  db: Database,
  events: Events,
  { meta, ...options }: FillOptions & { readonly meta?: StarShape['meta'] } = {},
): Promise<void> => fillStar(db, eventsSource(events, meta), options);

/** Fills an empty database with a star schema, with its indexes and views; it can only be read then. @throws the signal's reason. */
export async function fillStar(
  db: Database,
  source: StarSource,
  { signal, onProgress }: FillOptions = {},
): Promise<void> {
  db.run(
    'PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA locking_mode=EXCLUSIVE',
  );
  const { shape } = source;
  for (const statement of starTables(shape)) db.run(statement);
  db.run('BEGIN');
  insertRows(db, 'meta', shape.meta);
  insertRows(db, 'dim_file', numbered(shape.files, 0));
  insertRows(db, 'dim_date', dateRows(shape));
  await insertTexts(db, 'dim_user', source, 'users', signal);
  for (const [i, { name }] of shape.dimensions.entries())
    await insertTexts(db, dimensionTable(name), source, i, signal);
  let next = source.facts(0);
  for (let from = 0; ; ) {
    const run = await next;
    signal?.throwIfAborted();
    if (run.rows === 0) break;
    // Asked for before this one is inserted: another thread makes it meanwhile.
    next = source.facts(from + run.rows);
    insertFacts(db, run, from);
    from += run.rows;
    onProgress?.('facts', from);
  }
  db.run('COMMIT');
  onProgress?.('indexes', shape.rows);
  for (const statement of starIndexes(factTable)) db.run(statement);
  db.run(eventsView(shape.dimensions.map(({ name }) => name)));
  db.run('PRAGMA query_only=1');
}

const numbered = (texts: readonly (string | null)[], first: number): SqlValue[][] =>
  texts.map((text, i) => [i + first, text]);

async function insertTexts(
  db: Database,
  table: string,
  source: StarSource,
  of: 'users' | number,
  signal: AbortSignal | undefined,
): Promise<void> {
  // Users are counted from 1, as 0 is none.
  const first = of === 'users' ? 1 : 0;
  for (let from = 0; ; ) {
    const texts = await source.texts(of, from);
    signal?.throwIfAborted();
    if (texts.length === 0) return;
    insertRows(db, table, numbered(texts, from + first));
    from += texts.length;
  }
}
