import * as l10n from '@vscode/l10n';
import { isDiskError } from '../ingest/files/diskError';

/** Why a look at a log's files failed, in words that go on from "ended:". */
export function endReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (isDiskError(error)) return l10n.t('a file could not be read ({0})', message);
  // What engines throw where an array or its buffer finds no room.
  if (error instanceof RangeError && /allocation|array length/i.test(message))
    return l10n.t('memory ran out for what came ({0})', message);
  return message;
}
