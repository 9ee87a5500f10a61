import type { ErrorChoice } from '../model/errorChoice';
import type { Source } from '../model/source';

interface ReadErrorParts {
  readonly source?: Source | null;
  readonly remedy?: string | null;
  readonly choices?: readonly ErrorChoice[];
}

/** A log that cannot be read as asked. The message is for people: it names the file and the remedy. */
export class ReadError extends Error {
  override readonly name = 'ReadError';

  /** What was read, where it was read and none of it is an event. */
  readonly source: Source | null;
  /** What would help, where the message does not tell it, as it stands among others. */
  readonly remedy: string | null;
  /** What to choose anew would help. */
  readonly choices: readonly ErrorChoice[];

  constructor(message: string, { source = null, remedy = null, choices = [] }: ReadErrorParts = {}) {
    super(message);
    this.source = source;
    this.remedy = remedy;
    this.choices = choices;
  }
}
