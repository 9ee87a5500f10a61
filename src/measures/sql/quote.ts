/**
 * A text as an SQL literal, or NULL. The only way by which a value of a log gets into SQL: quotes are doubled, and NUL,
 * at which SQLite would stop reading the statement, is spelled with char(0).
 */
export function quote(value: string | null): string {
  if (value === null) return 'NULL';
  const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  if (!value.includes('\0')) return literal(value);
  return `(${value.split('\0').map(literal).join(' || char(0) || ')})`;
}

/** A name as an SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
