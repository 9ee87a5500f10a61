/** The words of a field's name in lower case: `user_id`, `userId`, `User ID`, `user.id` → user, id. */
export function nameTokens(field: string): readonly string[] {
  return field
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

/**
 * The names under which a field may be known, written as one word, the more exact first: its whole name, then what is
 * left of it when outer levels go (`context.user.id` → contextuserid, userid, id).
 */
export function knownNames(field: string): readonly string[] {
  const parts = field.split('.');
  return parts.map((_, i) => nameTokens(parts.slice(i).join('.')).join(''));
}

/** The rank of a field's best known name in a table of names; 0 where it is in none. */
export const rankOf = (field: string, ranks: ReadonlyMap<string, number>): number =>
  Math.max(0, ...knownNames(field).map((name) => ranks.get(name) ?? 0));
