import type { Database } from 'sql.js';
import type { SqlResult } from '../../model/sqlResult';

const maxBytes = 16 * 1024 * 1024;

/**
 * Runs one statement that only reads, over at most `limit` rows. SQLite's own `query_only` is not enough: preparing a
 * PRAGMA switches it off, even under EXPLAIN, so that what is not a query is never prepared.
 * @throws Error saying what was refused, or SQLite's own message.
 */
export function readOnly(db: Database, text: string, limit: number): SqlResult {
  const statement = single(text);
  const first = /^[a-z]+/i.exec(statement)?.[0]?.toUpperCase() ?? '';
  if (!['SELECT', 'WITH', 'VALUES'].includes(first)) {
    throw new Error(`only SELECT, WITH and VALUES are allowed here, not "${first || statement.slice(0, 20)}"`);
  }
  db.run('PRAGMA query_only=1');
  assertReads(db, statement);
  db.run('PRAGMA query_only=1');
  return fetch(db, statement, limit);
}

/** The only statement of a text, without comments around it. */
function single(text: string): string {
  const parts = split(text).filter((part) => part !== '');
  const [statement] = parts;
  if (statement === undefined) throw new Error('the statement is empty; write a SELECT');
  if (parts.length > 1) throw new Error('only one statement at a time is allowed here');
  return statement;
}

/** Statements by semicolons outside of quotes and comments; comments become a space. */
function split(text: string): string[] {
  const parts: string[] = [];
  let current = '';
  const token =
    /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|`[^`]*`?|\[[^\]]*\]?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;|[^'"`[\-/;]+|[\s\S]/g;
  for (const [piece] of text.matchAll(token)) {
    if (piece === ';') {
      parts.push(current.trim());
      current = '';
    } else current += piece.startsWith('--') || piece.startsWith('/*') ? ' ' : piece;
  }
  return [...parts, current.trim()];
}

const writes = new Set(['OpenWrite', 'Vacuum', 'AutoCommit', 'JournalMode', 'Destroy', 'CreateBtree', 'Clear']);

/** Writes hide in WITH … INSERT; the program that SQLite makes of the statement tells. */
function assertReads(db: Database, statement: string): void {
  const program = db.prepare(`EXPLAIN ${statement}`);
  try {
    while (program.step()) {
      const { opcode, p2 } = program.getAsObject();
      if (writes.has(String(opcode)) || (opcode === 'Transaction' && p2 !== 0)) {
        throw new Error('the statement would change the data; only reading is allowed here');
      }
    }
  } finally {
    program.free();
  }
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
  if (value instanceof Uint8Array) return `x'${Buffer.from(value.subarray(0, 1000)).toString('hex')}'`;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};
