import { newlinesIn } from '../bytes/newlinesIn';
import type { ByteSource } from './byteSource';

const pieceBytes = 2 ** 20;

/**
 * The 1-based line in which a byte lies, of a text that is read up to there from its beginning; its last line where the
 * text ends before. @throws the signal's reason.
 */
export async function lineIn(source: ByteSource, offset: number, signal?: AbortSignal): Promise<number> {
  const bytes = new Uint8Array(Math.min(pieceBytes, offset));
  let line = 1;
  while (source.position < offset) {
    signal?.throwIfAborted();
    const read = await source.read(bytes, 0, Math.min(bytes.length, offset - source.position));
    if (read === 0) break;
    line += newlinesIn(bytes, 0, read);
  }
  return line;
}
