import { newlinesIn } from './bytes/newlinesIn';
import { changed, type LogFile, withOpen } from './logFile';

const pieceBytes = 4 * 2 ** 20;

/**
 * The 1-based line in which a byte of a file lies; reads the file up to there.
 * @throws ReadError if the file has changed; the signal's reason.
 */
export const lineAt = (file: LogFile, offset: number, signal: AbortSignal): Promise<number> =>
  withOpen(file, async (source) => {
    const bytes = new Uint8Array(Math.min(pieceBytes, offset));
    let line = 1;
    while (source.position < offset) {
      signal.throwIfAborted();
      const read = await source.read(bytes, 0, Math.min(bytes.length, offset - source.position));
      if (read === 0) throw changed(file);
      line += newlinesIn(bytes, 0, read);
    }
    return line;
  });
