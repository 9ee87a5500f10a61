import { Buffer } from 'node:buffer';
import { newline } from '../bytes/byteClass';
import { fill } from '../sources/byteSource';
import { isPlain, plainSourceFrom } from '../sources/openSource';
import { withOpen } from './logFile';
import { logFileAt } from './logFileAt';

/** Longer records are cut. */
export const longestRaw = 16 * 1024;

/**
 * A record as it stands in its file: from a byte of the text up to another, or to the end of the line where that is not
 * known. `isCut` tells that there is more than is given.
 * @throws ReadError if the file cannot be read; the signal's reason.
 */
export async function rawText(
  shown: string,
  offset: number,
  end: number | null,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly isCut: boolean }> {
  const file = await logFileAt(shown);
  return withOpen(file, async (opened, handle) => {
    const source = isPlain(file) ? plainSourceFrom(file, handle, offset) : opened;
    const bytes = new Uint8Array(longestRaw);
    while (source.position < offset) {
      signal.throwIfAborted();
      if ((await source.read(bytes, 0, Math.min(bytes.length, offset - source.position))) === 0) break;
    }
    const read = await fill(source, bytes, 0, end === null ? bytes.length : Math.min(bytes.length, end - offset));
    const stop = end === null ? bytes.subarray(0, read).indexOf(newline) : -1;
    const length = stop < 0 ? read : stop;
    const isWhole = stop >= 0 || read < bytes.length || end === offset + read;
    return { text: Buffer.from(bytes.subarray(0, length)).toString('utf8').trimEnd(), isCut: !isWhole };
  });
}
