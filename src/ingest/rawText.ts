import { Buffer } from 'node:buffer';
import path from 'node:path';
import { newline } from './bytes/byteClass';
import { findLogFiles, type LogFile, withOpen } from './logFile';
import { ReadError } from './readError';
import { fill } from './sources/byteSource';
import { isPlain, plainSourceFrom } from './sources/openSource';

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
  const file = await fileOf(shown);
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

/** The log file that is shown by a path: one on the disk, or one in a zip archive there. @throws ReadError */
async function fileOf(shown: string): Promise<LogFile> {
  for (let disk = shown; ; disk = path.dirname(disk)) {
    const found = await findLogFiles(disk).catch((error: unknown) => error);
    const file = Array.isArray(found) ? found.find((one: LogFile) => one.path === shown) : undefined;
    if (file) return file;
    if (disk !== path.dirname(disk)) continue;
    throw new ReadError(`${path.basename(shown)} was not found; check the path`);
  }
}
