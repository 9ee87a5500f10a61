import type { FileHandle } from 'node:fs/promises';
import { newBlock } from './bytes/block';
import { newline } from './bytes/byteClass';
import { feedFile } from './feedFile';
import type { RecordReader } from './formats/logFormat';
import type { LogFile } from './logFile';

const pieceBytes = 64 * 1024;
const enoughBytes = 4 * 1024 * 1024;
/** Where in a file pieces are taken beside its start. */
const places = [0.25, 0.5, 0.75, 1];

export interface SampleOptions {
  /** Records wanted from the start of the file. */
  readonly records: number;
  readonly maxRecordBytes: number;
  readonly signal: AbortSignal;
  /** How many records the reader has handed over so far. */
  readonly count: () => number;
}

/** Reads records from the start of a file and, where that is not the whole file, from its middle and its end. */
export async function sampleFile(
  file: LogFile,
  handle: FileHandle,
  reader: RecordReader,
  options: SampleOptions,
): Promise<void> {
  const { records, maxRecordBytes, signal, count } = options;
  let reached = 0;
  await feedFile(file, handle, reader, {
    chunkBytes: pieceBytes,
    maxRecordBytes,
    signal,
    onPiece: (bytes) => {
      reached = bytes;
      return count() < records && (count() === 0 || bytes < enoughBytes);
    },
  });
  for (const place of places) {
    const position = Math.floor((file.size - pieceBytes) * place);
    if (position > reached) await readPiece(handle, reader, position);
  }
}

/** Reads the whole lines of a piece; what stands before its first newline belongs to an earlier line. */
async function readPiece(handle: FileHandle, reader: RecordReader, position: number): Promise<void> {
  const block = newBlock(pieceBytes);
  const { bytesRead } = await handle.read(block.bytes, 0, pieceBytes, position);
  const start = block.bytes.indexOf(newline) + 1;
  const end = block.bytes.lastIndexOf(newline, bytesRead - 1) + 1;
  if (start > 0 && start < end) reader.read(block, start, end, 'more', position);
}
