import type { FileHandle } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { ReadError } from '../readError';
import { type ByteSource, fill } from './byteSource';
import { type Charset, charsetOf, markedCharset } from './charset';
import { type Compression, compressionOf, decompressed } from './compression';
import { fileBytes } from './fileBytes';
import { StreamSource } from './streamSource';
import type { ZipEntry } from './zipArchive';
import { zipEntryBytes } from './zipEntryBytes';

/** How the text of a log file stands on the disk. */
export interface TextForm {
  /** The file's entry in a zip archive; `null` for a file of its own. */
  readonly entry: ZipEntry | null;
  readonly compression: Compression;
  readonly charset: Charset;
  /** Bytes of the byte order mark. */
  readonly bom: number;
}

const headBytes = 64 * 1024;
const placeBytes = 16 * 1024;

/** Whether any byte of the text can be gone to at once, and its place is its place in the file. */
export const isPlainForm = ({ entry, compression, charset }: TextForm): boolean =>
  entry === null && compression === 'none' && charset === 'utf-8';

/**
 * Finds out the form of a file, or of an entry of a zip archive, from its first bytes and, where it can be entered
 * anywhere, from some of its middle.
 * @throws ReadError for a tar archive; what the disk says.
 */
export async function textFormOf(
  { name, size }: { readonly name: string; readonly size: number },
  handle: FileHandle,
  entry: ZipEntry | null,
): Promise<TextForm> {
  const open = (): AsyncIterable<Uint8Array> => bytesOf(handle, entry);
  const compression = compressionOf(await headOf(open(), 8));
  const head = await headOf(decompressed(compression, open), headBytes);
  if (String.fromCharCode(...head.subarray(257, 262)) === 'ustar')
    throw new ReadError(l10n.t('{0} is a tar archive; unpack it and open the logs in it', name));
  const marked = markedCharset(head);
  if (marked) return { entry, compression, ...marked };
  const isPlain = entry === null && compression === 'none';
  const charset = charsetOf(isPlain ? joined(head, await middleOf(handle, size)) : head);
  return { entry, compression, charset, bom: 0 };
}

/** The bytes of a file or of an entry as they are stored, an entry inflated. */
export const bytesOf = (handle: FileHandle, entry: ZipEntry | null, onBytes?: (bytes: number) => void) =>
  entry === null ? fileBytes(handle, onBytes) : zipEntryBytes(handle, entry, onBytes);

async function headOf(chunks: AsyncIterable<Uint8Array>, length: number): Promise<Uint8Array> {
  const source: ByteSource = new StreamSource(chunks, () => 0);
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, await fill(source, bytes, 0, length));
  } finally {
    await source.close();
  }
}

/** Pieces of a file's middle and end, at even places, so that UTF-16 stays in step. */
async function middleOf(handle: FileHandle, size: number): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for (const place of [0.5, 1]) {
    const at = 2 * Math.floor(((size - placeBytes) * place) / 2);
    if (at < headBytes) continue;
    const piece = new Uint8Array(placeBytes);
    const { bytesRead } = await handle.read(piece, 0, placeBytes, at);
    pieces.push(wholeLines(piece.subarray(0, bytesRead)));
  }
  return pieces;
}

/** From after the first newline to the last one: a cut through a letter is not a broken byte. */
const wholeLines = (bytes: Uint8Array): Uint8Array => bytes.subarray(bytes.indexOf(10) + 1, bytes.lastIndexOf(10) + 1);

function joined(head: Uint8Array, more: readonly Uint8Array[]): Uint8Array {
  const isCut = head.length === headBytes;
  const parts = [isCut ? head.subarray(0, head.lastIndexOf(10) + 1) : head, ...more];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
