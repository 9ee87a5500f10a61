import type { Source } from '../model/source';

/** A log that cannot be read as asked. The message is for people: it names the file and the remedy. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  constructor(
    message: string,
    /** What was read, where it was read and none of it is an event. */
    readonly source: Source | null = null,
    /** What would help, where the message does not tell it, as it stands among others. */
    readonly remedy: string | null = null,
  ) {
    super(message);
  }
}
