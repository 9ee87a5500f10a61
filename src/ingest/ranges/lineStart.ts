import type { FileHandle } from 'node:fs/promises';
import { newline } from '../bytes/byteClass';

const pieceBytes = 64 * 1024;

/** The first byte of [from, to) of a file that starts a line, as a newline comes before it; `to` where none does. */
export async function lineStart(handle: FileHandle, from: number, to: number): Promise<number> {
  const piece = new Uint8Array(pieceBytes);
  for (let at = from - 1; at < to - 1; ) {
    const { bytesRead } = await handle.read(piece, 0, Math.min(pieceBytes, to - 1 - at), at);
    if (bytesRead === 0) return to;
    const found = piece.indexOf(newline);
    if (found >= 0 && found < bytesRead) return at + found + 1;
    at += bytesRead;
  }
  return to;
}
