import type { FileHandle } from 'node:fs/promises';

const pieceBytes = 256 * 1024;

/** The bytes of an open file from its beginning, in pieces; `onBytes` hears how many have come. */
export async function* fileBytes(
  handle: FileHandle,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const piece = new Uint8Array(pieceBytes);
    const { bytesRead } = await handle.read(piece, 0, pieceBytes, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    onBytes(position);
    yield piece.subarray(0, bytesRead);
  }
}
