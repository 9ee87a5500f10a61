/** Stands in an id between those of formats whose lines are mixed. */
export const mixed = '+';
/** Stands between the id of a format and those of others that its messages are lines of. */
export const holding = '>';

/** The ids that an id is made of. */
export const partsOf = (id: string): readonly string[] => id.split(/[+>]/);
