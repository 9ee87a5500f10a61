import type { FileHandle } from 'node:fs/promises';
import { type Block, newBlock } from './bytes/block';
import { newline } from './bytes/byteClass';
import type { RecordReader } from './formats/logFormat';
import { changed, type LogFile } from './logFile';

export interface FeedOptions {
  /** Bytes read at a time. */
  readonly chunkBytes: number;
  /** A record that does not end within so many bytes is rejected. */
  readonly maxRecordBytes: number;
  readonly signal: AbortSignal;
  /** Called after each piece with the bytes read so far; false stops the reading. */
  readonly onPiece: (bytes: number) => boolean;
}

/**
 * Reads a file piece by piece into a reader. What a reader leaves of a piece comes again with the next one, in a
 * block that grows up to `maxRecordBytes`.
 * @throws the signal's reason; ReadError if the file turns out shorter than it was.
 */
export async function feedFile(
  file: LogFile,
  handle: FileHandle,
  reader: RecordReader,
  options: FeedOptions,
): Promise<void> {
  const { chunkBytes, maxRecordBytes, signal, onPiece } = options;
  const first = await bomLength(handle);
  let block = newBlock(Math.min(chunkBytes, file.size) + 1);
  let capacity = chunkBytes;
  let kept = 0;
  for (let position = first; position < file.size; ) {
    signal.throwIfAborted();
    const wanted = Math.min(capacity - kept, file.size - position);
    const read = await fill(handle, block, kept, wanted, position);
    if (read < wanted) throw changed(file);
    position += read;
    const last = position === file.size;
    let end = kept + read;
    if (last && block.bytes[end - 1] !== newline) block.bytes[end++] = newline;
    const base = position - (kept + read);
    const full = !last && end >= maxRecordBytes;
    const done = reader.read(block, 0, end, last ? 'last' : full ? 'full' : 'more', base);
    kept = end - done;
    if (kept > capacity / 2 && !last) {
      capacity = Math.min(Math.max(capacity * 2, kept + 1), Math.max(maxRecordBytes, kept + 1));
      const wider = newBlock(capacity + 1);
      wider.bytes.set(block.bytes.subarray(done, end));
      block = wider;
    } else block.bytes.copyWithin(0, done, end);
    if (!onPiece(position)) return;
  }
}

/** Reads `wanted` bytes into the block at `at`, or as many as the file still has. */
async function fill(handle: FileHandle, block: Block, at: number, wanted: number, position: number): Promise<number> {
  let read = 0;
  while (read < wanted) {
    const { bytesRead } = await handle.read(block.bytes, at + read, wanted - read, position + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return read;
}

/** 3 for a file that starts with the UTF-8 byte order mark, else 0. */
async function bomLength(handle: FileHandle): Promise<number> {
  const bytes = new Uint8Array(3);
  const { bytesRead } = await handle.read(bytes, 0, 3, 0);
  return bytesRead === 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
