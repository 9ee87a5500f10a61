import * as l10n from '@vscode/l10n';
import type { Database } from 'sql.js';

/** What SQLite's tokenizer passes over before a statement, and the semicolons of empty ones. */
const blank = /^(?:[\s;]|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))+/;
const firstWord = /^[a-z]+/i;

/**
 * The only statement of a text, as SQLite itself tells where it ends. What follows it is looked at and never prepared:
 * preparing a PRAGMA runs it.
 * @throws Error if there is none, if it is no query, or if there are more.
 */
export function onlyStatement(db: Database, text: string): string {
  const bare = text.replace(blank, '');
  if (bare === '') throw new Error(l10n.t('the statement is empty; write a SELECT'));
  const word = firstWord.exec(bare)?.[0].toUpperCase() ?? '';
  if (!['SELECT', 'WITH', 'VALUES'].includes(word)) {
    throw new Error(l10n.t('only SELECT, WITH and VALUES are allowed here, not "{0}"', word || bare.slice(0, 20)));
  }
  // SQLite reads no further than a NUL, and says nothing of what comes after it.
  if (bare.includes('\0')) throw new Error(l10n.t('the statement holds a NUL; write char(0) for it'));
  const statements = db.iterateStatements(bare);
  const first = statements.next();
  if (first.done) throw new Error(l10n.t('the statement is empty; write a SELECT'));
  const statement = first.value.getSQL();
  const rest = statements.getRemainingSQL().replace(blank, '');
  release(statements);
  if (rest === '') return statement;
  throw new Error(l10n.t('only one statement at a time is allowed here; select the one to run'));
}

/** Frees the text that the iterator holds; to go on with it would prepare the next statement. */
function release(statements: Iterator<unknown>): void {
  statements.return?.();
}
