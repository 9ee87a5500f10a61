import * as l10n from '@vscode/l10n';
import type { Database } from 'sql.js';
import { formatValue } from '../../model/format';
import type { SqlResult } from '../../model/sqlResult';
import { textLocale } from '../../model/textLocale';
import { assertReads } from './assertReads';
import { onlyStatement } from './onlyStatement';
import { withNames } from './withNames';

const maxBytes = 16 * 1024 * 1024;
/** A longer text or blob is cut, and says so. */
const longestText = 1_000_000;
const longestBlob = 1000;

/**
 * Runs one statement that only reads, over at most `limit` rows. SQLite's own `query_only` is not enough: preparing a
 * PRAGMA switches it off, even under EXPLAIN, so that what is not a query is never prepared.
 * @throws Error saying what was refused, or SQLite's own message, with the names that there are for one that there is not.
 */
export function readOnly(db: Database, text: string, limit: number): SqlResult {
  return withNames(db, text, () => answer(db, text, limit));
}

function answer(db: Database, text: string, limit: number): SqlResult {
  const statement = onlyStatement(db, text);
  db.run('PRAGMA query_only=1');
  assertReads(db, statement);
  db.run('PRAGMA query_only=1');
  return fetch(db, statement, limit);
}

function fetch(db: Database, text: string, limit: number): SqlResult {
  const statement = db.prepare(text);
  try {
    const rows: (string | number | null)[][] = [];
    let bytes = 0;
    while (statement.step()) {
      if (rows.length >= limit || bytes > maxBytes)
        return { columns: statement.getColumnNames(), rows, truncated: true };
      const row = statement.get().map(plain);
      for (const value of row) bytes += typeof value === 'string' ? value.length * 2 : 8;
      rows.push(row);
    }
    return { columns: statement.getColumnNames(), rows, truncated: false };
  } finally {
    statement.free();
  }
}

const plain = (value: unknown): string | number | null => {
  if (value instanceof Uint8Array)
    return value.length <= longestBlob
      ? blobText(value)
      : cutBlob(blobText(value.subarray(0, longestBlob)), value.length);
  if (typeof value === 'string' && value.length > longestText)
    return cutText(value.slice(0, longestText), value.length);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

const blobText = (bytes: Uint8Array): string => `x'${Buffer.from(bytes).toString('hex')}'`;

const cutBlob = (start: string, length: number): string => l10n.t('{0}… (cut: {1} bytes)', start, numberText(length));

const cutText = (start: string, length: number): string =>
  l10n.t('{0}… (cut: {1} characters)', start, numberText(length));

const numberText = (n: number): string => formatValue(n, { kind: 'count' }, textLocale);
