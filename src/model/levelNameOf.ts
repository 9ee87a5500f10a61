/** The field that has the numbers of a level in words. */
export const levelNameOf = (level: string): string => `${level}_name`;
