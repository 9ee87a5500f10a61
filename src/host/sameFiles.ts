/** Whether two logs are made of the same files, in the same order. */
export const sameFiles = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  a !== undefined && a.length === b.length && a.every((file, i) => file === b[i]);
