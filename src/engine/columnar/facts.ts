import type { Events } from '../../model/events';
import type { Block } from './block';

/** The rows that a pass reads: their codes in a block, and the rest of the facts. */
export interface Facts {
  readonly block: Block;
  readonly events: Events;
  /** 1 = the row matches the clauses that the block's tuples do not tell of; null = there is no such clause. */
  readonly kept: Uint8Array | null;
  /** The first row of each user, user 0 first; one more at the end. */
  readonly starts: Uint32Array;
}
