import type { Events } from '../../model/events';
import type { Block } from './block';

/** The rows that a pass reads: their codes in a block, and the rest of the facts. */
export interface Facts {
  readonly block: Block;
  readonly events: Events;
  /** The first row of each user, user 0 first; one more at the end. */
  readonly starts: Uint32Array;
}
