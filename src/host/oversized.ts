import type { TooLarge } from '../model/logPart';

/** Files that were not read as a whole, as the memory budget forbids it. */
export interface Oversized {
  readonly files: readonly string[];
  readonly estimate: TooLarge;
  /** The same in words for people. */
  readonly message: string;
}
