import type { Key } from '../../model/selection';

/**
 * The rows as codes of the joint tuples that occur of some columns: a row's code is twice its tuple, plus 1 for an error.
 * What a query asks of these columns is decided once a tuple, and looked up for a row.
 */
export interface Block {
  /** Tells blocks of one log apart. */
  readonly id: string;
  readonly code: Uint16Array | Uint32Array;
  readonly tuples: number;
  /** The member of each tuple, by column: a dimension, or one with its rest folded. */
  readonly members: ReadonlyMap<string, Uint32Array>;
}

/** Tuples with their outcome that a code of 16 bits tells apart. */
export const narrowTuples = 2 ** 15;

/** The key of some clauses, whoever has put them. */
export const clausesKey = (
  clauses: readonly { readonly dimensions: readonly string[]; readonly keys: readonly (readonly Key[])[] }[],
): string => JSON.stringify(clauses.map(({ dimensions, keys }) => [dimensions, keys]));

/** The column of an axis whose members behind the first `top` are folded. */
export const foldedColumn = (name: string, top: number): string => `${name} ${top}`;
