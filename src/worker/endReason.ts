import { isDiskError } from '../ingest/diskError';

/** Why a look at a log's files failed, in words that go on from "ended:". */
export function endReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isDiskError(error)) return `a file could not be read (${message})`;
  // What engines throw where an array or its buffer finds no room.
  if (error instanceof RangeError && /allocation|array length/i.test(message))
    return `memory ran out for what came (${message})`;
  return message;
}
