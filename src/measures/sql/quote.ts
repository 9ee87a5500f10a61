/**
 * A text as an SQL literal, or NULL. The only way by which a value of a log gets into SQL: quotes are doubled, and NUL, at
 * which SQLite would stop reading, and ends of lines, at which a person's editor would take the statement for ended, are
 * spelled with char().
 */
export function quote(value: string | null): string {
  if (value === null) return 'NULL';
  const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const pieces = value.split(/([\0\r\n]+)/);
  if (pieces.length === 1) return literal(value);
  return `(${pieces.map((piece, i) => (i % 2 === 1 ? `char(${[...piece].map((c) => c.charCodeAt(0))})` : literal(piece))).join(' || ')})`;
}

/** A name as an SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
