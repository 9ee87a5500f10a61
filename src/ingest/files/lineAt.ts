import { lineIn } from '../sources/lineIn';
import { changed, type LogFile, withOpen } from './logFile';

/**
 * The 1-based line in which a byte of a file lies; reads the file up to there.
 * @throws ReadError if the file has changed; the signal's reason.
 */
export const lineAt = (file: LogFile, offset: number, signal: AbortSignal): Promise<number> =>
  withOpen(file, async (source) => {
    const line = await lineIn(source, offset, signal);
    if (source.position < offset) throw changed(file);
    return line;
  });
