import * as l10n from '@vscode/l10n';
import type { Database } from 'sql.js';

/** Runs what SQLite may refuse for a name that it lacks, and says which there are. @throws Error as SQLite does. */
export function withNames<Result>(db: Database, statement: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const names = /^no such table: /.test(message)
      ? l10n.t('its tables: {0}', tablesOf(db).join(', '))
      : /^no such column: /.test(message)
        ? columnWords(db, statement)
        : '';
    throw names === '' ? error : new Error(`${message}; ${names}`, { cause: error });
  }
}

/** Tables and views. */
const tablesOf = (db: Database): readonly string[] =>
  namesOf(db, "SELECT name FROM sqlite_schema WHERE type IN ('view', 'table') ORDER BY type DESC, rowid");

/** The columns of the tables that a statement names; the tables themselves where it names none. */
function columnWords(db: Database, statement: string): string {
  const words = new Set(statement.toLowerCase().match(/\w+/g));
  const tables = tablesOf(db);
  const named = tables.filter((table) => words.has(table.toLowerCase()));
  if (named.length === 0) return l10n.t('its tables: {0}', tables.join(', '));
  return named.map((table) => columnsOf(table, namesOf(db, 'SELECT name FROM pragma_table_info(?)', table))).join('; ');
}

const columnsOf = (table: string, columns: readonly string[]): string =>
  l10n.t('columns of {0}: {1}', table, columns.join(', '));

const namesOf = (db: Database, query: string, ...values: string[]): readonly string[] =>
  (db.exec(query, values)[0]?.values ?? []).map(([name]) => String(name));
