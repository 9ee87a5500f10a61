/** The text of a log file as UTF-8 bytes, from one end to the other, whatever its form on the disk. */
export interface ByteSource {
  /** The place in the text of the byte that comes next. */
  readonly position: number;
  /** How many bytes of the file have been used up, for progress. */
  readonly consumed: number;
  /** What kept the rest of the text from being read, once that is known, e.g. compressed data that ends too early. */
  readonly damage: string | null;
  /** Puts the next bytes, at most `length`, into the target at a position; gives how many, 0 at the end of the text. */
  read(target: Uint8Array, at: number, length: number): Promise<number>;
  close(): Promise<void>;
}

/** Fills `length` bytes of the target from `at` on, or as many as the text still has. */
export async function fill(source: ByteSource, target: Uint8Array, at: number, length: number): Promise<number> {
  let read = 0;
  while (read < length) {
    const bytes = await source.read(target, at + read, length - read);
    if (bytes === 0) break;
    read += bytes;
  }
  return read;
}
