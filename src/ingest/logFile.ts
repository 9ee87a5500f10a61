import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { ReadError } from './readError';
import type { ByteSource } from './sources/byteSource';
import { isPlain, openSource } from './sources/openSource';
import { type TextForm, textFormOf } from './sources/textForm';
import { isZip, type ZipEntry, zipEntries } from './sources/zipArchive';

/** A file of the log as it was when first looked at: one on the disk, or one in a zip archive there. */
export interface LogFile {
  /** As shown; for a file in an archive its place in it, after the archive's path. */
  readonly path: string;
  /** The file on the disk. */
  readonly disk: string;
  /** For messages. */
  readonly name: string;
  /** Bytes that it takes on the disk. */
  readonly size: number;
  readonly inode: number;
  /** Epoch ms of its last change. */
  readonly modified: number;
  readonly form: TextForm;
}

/**
 * Looks at a file: the log file that it is, or those that it holds, where it is a zip archive.
 * @throws ReadError if it is missing, not permitted, a directory, no ordinary file, empty, or an archive of no file.
 */
export async function findLogFiles(file: string): Promise<readonly LogFile[]> {
  const name = path.basename(file);
  const found = await stat(file).catch((error: unknown) => {
    throw refusal(error, name);
  });
  if (found.isDirectory()) throw new ReadError(`${name} is a directory; open a log file in it`);
  if (!found.isFile()) throw new ReadError(`${name} is not an ordinary file; save the log to a file first`);
  if (found.size === 0) throw new ReadError(`${name} is empty; open a log that holds records`);
  const { size, ino: inode, mtimeMs: modified } = found;
  const whole = { path: file, disk: file, name, size, inode, modified };
  return withHandle(file, name, async (handle) => {
    const entries = await entriesIn(handle);
    if (!entries) return [{ ...whole, form: await textFormOf(whole, handle, null) }];
    if (entries.length === 0) throw new ReadError(`${name} is a zip archive without a file to read; open a log`);
    const files: LogFile[] = [];
    for (const entry of entries) {
      const inside = {
        ...whole,
        path: `${file}/${entry.name}`,
        name: `${entry.name} in ${name}`,
        size: entry.packedSize,
        modified: entry.modified,
      };
      files.push({ ...inside, form: await textFormOf(inside, handle, entry) });
    }
    return files;
  });
}

/** The files of a zip archive; `null` where a file is none. */
async function entriesIn(handle: FileHandle): Promise<readonly ZipEntry[] | null> {
  const head = new Uint8Array(4);
  await handle.read(head, 0, 4, 0);
  return isZip(head) ? zipEntries(handle) : null;
}

/**
 * Opens a file, runs `use` with its text and closes it.
 * @throws ReadError if it cannot be opened, or is not what it was: cut, replaced or deleted, before or after `use`.
 */
export function withOpen<T>(file: LogFile, use: (source: ByteSource, handle: FileHandle) => Promise<T>): Promise<T> {
  return withHandle(
    file.disk,
    file.name,
    async (handle) => {
      const source = openSource(file, handle);
      try {
        const result = await use(source, handle);
        await checkUnchanged(file);
        return result;
      } finally {
        await source.close();
      }
    },
    () => changed(file),
  );
}

async function withHandle<T>(
  disk: string,
  name: string,
  use: (handle: FileHandle) => Promise<T>,
  missing: () => ReadError | null = () => null,
): Promise<T> {
  const handle = await open(disk, 'r').catch((error: unknown) => {
    throw (isMissing(error) ? missing() : null) ?? refusal(error, name);
  });
  try {
    return await use(handle);
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? refusal(error, name) : error;
  } finally {
    await handle.close();
  }
}

export const changed = (file: LogFile): ReadError =>
  new ReadError(`${file.name} changed while it was read; open it again once nothing cuts or replaces it`);

/** @throws ReadError where the text of a plain file ended before the size that it had when it was found. */
export function checkWhole(file: LogFile, source: ByteSource): void {
  if (isPlain(file) && source.position < file.size) throw changed(file);
}

async function checkUnchanged(file: LogFile): Promise<void> {
  const now = await stat(file.disk).catch(() => null);
  const isShorter = file.form.entry === null && (now?.size ?? 0) < file.size;
  if (now?.ino !== file.inode || isShorter) throw changed(file);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

function refusal(error: unknown, name: string): ReadError {
  if (isMissing(error)) return new ReadError(`${name} was not found; check the path`);
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM')
    return new ReadError(`${name} may not be read; ask its owner for permission to read it`);
  const why = error instanceof Error ? error.message : String(error);
  return new ReadError(`${name} cannot be read; check the path and the disk (${why})`);
}
