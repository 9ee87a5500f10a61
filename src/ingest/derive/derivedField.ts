/** A field that the log has not, made of one that it has: the signature of a message, the device of a user agent. */
export interface DerivedField {
  readonly name: string;
  /** The field that it is made of. */
  readonly from: string;
  /** For people: what it is, e.g. "the message without its numbers and names". */
  readonly reason: string;
  /**
   * Writes what stands for the value [start, end) of `from`, to the target at a position, and gives the end; at most
   * `room(end - start)` bytes. None written: the record has no such value. Where this is absent, the values start as
   * those of `from`.
   */
  readonly writer?: ValueWriter;
  /** What becomes of the distinct values once all are read; `null` for none. One for each, in the same order. */
  readonly settle?: (values: readonly string[]) => readonly (string | null)[];
}

export interface ValueWriter {
  room(length: number): number;
  write(source: Uint8Array, start: number, end: number, target: Uint8Array, at: number): number;
  /**
   * Makes what was written to [start, end) coarser, in place, for a log with too many different values; gives the new
   * end, at most four bytes more.
   */
  shorten?(target: Uint8Array, start: number, end: number): number;
}
