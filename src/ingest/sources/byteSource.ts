/** The text of a log file as UTF-8 bytes, from one end to the other, whatever its form on the disk. */
export interface ByteSource {
  /** The place in the text of the byte that comes next. */
  readonly position: number;
  /** How many bytes of the file have been used up, for progress. */
  readonly consumed: number;
  /** Puts the next bytes, at most `length`, into the target at a position; gives how many, 0 at the end of the text. */
  read(target: Uint8Array, at: number, length: number): Promise<number>;
}
