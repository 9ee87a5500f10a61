import type { FileHandle } from 'node:fs/promises';
import { type Block, newBlock } from '../bytes/block';
import { newline } from '../bytes/byteClass';
import { afterPadding, paddingAt } from '../bytes/padding';
import type { LogFile } from '../files/logFile';
import { jsonDocuments } from '../formats/json/jsonDocuments';
import type { FormatSample, SamplePiece } from '../formats/logFormat';
import { type ByteSource, fill } from '../sources/byteSource';
import { isPlain, plainSourceFrom } from '../sources/openSource';

const pieceBytes = 64 * 1024;
const longestHead = 64 * 1024 * 1024;
/** Where in a file pieces are taken beside its start. */
const places = [0.25, 0.5, 0.75, 1];

/** Whole lines from the start of a file and, where its text can be entered anywhere, from its middle and its end. */
export async function readSample(file: LogFile, source: ByteSource, handle: FileHandle): Promise<FormatSample> {
  const head = await readHead(source);
  const sample: [SamplePiece, ...SamplePiece[]] = [head];
  if (!isPlain(file)) return sample;
  for (const place of places) {
    const position = Math.floor((file.size - pieceBytes) * place);
    if (position < head.base + head.end) continue;
    const piece = await readPiece(file, handle, position);
    if (piece) sample.push(piece);
  }
  return sample;
}

/** The start of a text, after padding, up to and with a newline; one is added to a text without. */
export async function readHead(source: ByteSource): Promise<SamplePiece> {
  let block = newBlock(pieceBytes + 1);
  let read = await fillAfterPadding(source, block.bytes);
  const base = source.position - read;
  for (let size = pieceBytes; ; size *= 8) {
    const more = await fill(source, block.bytes, read, size - read);
    const isWhole = more < size - read || size >= longestHead;
    read += more;
    // A log that is one line of JSON, however long, can be told by its start.
    const isEnough = isWhole || isDocument(block, read);
    // The last line of a log that is written to may be half a line: where there are others, they tell enough.
    const isCut = isEnough && (read === 0 || block.bytes[read - 1] !== newline) && !hasLines(block, read);
    if (isCut) block.bytes[read++] = newline;
    const end = block.bytes.lastIndexOf(newline, read - 1) + 1;
    if (end > 0) return { block, start: 0, end, base };
    const wider = newBlock(size * 8 + 1);
    wider.bytes.set(block.bytes.subarray(0, read));
    block = wider;
  }
}

/** Fills a piece, or less, from the first byte on that is no NUL; gives how many bytes. */
async function fillAfterPadding(source: ByteSource, bytes: Uint8Array): Promise<number> {
  for (;;) {
    const read = await fill(source, bytes, 0, pieceBytes);
    const start = afterPadding(bytes, 0, read);
    if (read > 0 && start === read) continue;
    bytes.copyWithin(0, start, read);
    return read - start;
  }
}

function isDocument(block: Block, read: number): boolean {
  if (block.bytes.subarray(0, read).includes(newline)) return false;
  block.bytes[read] = newline;
  return jsonDocuments.score([{ block, start: 0, end: read + 1, base: 0 }]) > 0;
}

/** The whole lines of a piece; what stands before its first newline belongs to an earlier line. */
async function readPiece(file: LogFile, handle: FileHandle, position: number): Promise<SamplePiece | null> {
  const block = newBlock(pieceBytes);
  const read = await fill(plainSourceFrom(file, handle, position), block.bytes, 0, pieceBytes);
  const first = block.bytes.indexOf(newline) + 1;
  const end = block.bytes.lastIndexOf(newline, read - 1) + 1;
  const start = afterLastPadding(block.bytes, first, end);
  return first > 0 && start < end ? { block, start, end, base: position } : null;
}

function afterLastPadding(bytes: Uint8Array, from: number, end: number): number {
  let start = from;
  for (let at = paddingAt(bytes, start, end, true); at < end; at = paddingAt(bytes, start, end, true))
    start = afterPadding(bytes, at, end);
  return start;
}

/** So many whole lines tell a format without the one that no newline ends. */
const enoughLines = 8;

function hasLines({ bytes }: Block, end: number): boolean {
  let at = -1;
  for (let lines = 0; lines < enoughLines; lines++) {
    at = bytes.indexOf(newline, at + 1);
    if (at < 0 || at >= end) return false;
  }
  return true;
}
