/** The word that goes with a number: "value" with 1, else "values"; without a number as with many. */
export const plural = (n: number | null, one: string, many = `${one}s`): string => (n === 1 ? one : many);
