/** A common table expression. */
export const table = (name: string, body: string): string => `${name} AS (\n  ${body}\n)`;

/** Columns before others: each followed by a comma. */
export const list = (columns: readonly string[]): string => columns.map((column) => `${column}, `).join('');
