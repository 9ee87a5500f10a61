/** Names that the star schema has tables or columns of its own for, in the view of events too. */
const reserved = new Set(['user', 'date', 'day', 'file', 'event', 'outcome', 'time', 'event_id', 'byte_offset']);

/**
 * Identifiers for fields, one each: lower case letters, digits and _; with `_field` behind them where the star schema has
 * the name itself, and told apart by a number where those of two fields would be equal.
 */
export function dimensionNames(fields: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return fields.map((field) => {
    const own = identifierOf(field);
    const base = reserved.has(own) ? `${own}_field` : own;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}_${n}`;
    taken.add(name);
    return name;
  });
}

const identifierOf = (field: string): string =>
  field
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60) || 'field';
