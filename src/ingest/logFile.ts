import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { ReadError } from './readError';
import type { ByteSource } from './sources/byteSource';
import { openSource } from './sources/openSource';
import { type TextForm, textFormOf } from './sources/textForm';

/** A file of the log as it was when first looked at. */
export interface LogFile {
  readonly path: string;
  /** For messages. */
  readonly name: string;
  readonly size: number;
  readonly inode: number;
  /** Epoch ms of its last change. */
  readonly modified: number;
  readonly form: TextForm;
}

/**
 * Looks at a file.
 * @throws ReadError if it is missing, not permitted, a directory, no ordinary file, or empty.
 */
export async function findLogFile(file: string): Promise<LogFile> {
  const name = path.basename(file);
  const found = await stat(file).catch((error: unknown) => {
    throw refusal(error, name);
  });
  if (found.isDirectory()) throw new ReadError(`${name} is a directory; open a log file in it`);
  if (!found.isFile()) throw new ReadError(`${name} is not an ordinary file; save the log to a file first`);
  if (found.size === 0) throw new ReadError(`${name} is empty; open a log that holds records`);
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw refusal(error, name);
  });
  try {
    const form = await textFormOf(handle);
    return { path: file, name, size: found.size, inode: found.ino, modified: found.mtimeMs, form };
  } catch (error) {
    throw refusal(error, name);
  } finally {
    await handle.close();
  }
}

/**
 * Opens a file, runs `use` with its text and closes it.
 * @throws ReadError if it cannot be opened, or is not what it was: cut, replaced or deleted, before or after `use`.
 */
export async function withOpen<T>(
  file: LogFile,
  use: (source: ByteSource, handle: FileHandle) => Promise<T>,
): Promise<T> {
  const handle = await open(file.path, 'r').catch((error: unknown) => {
    throw isMissing(error) ? changed(file) : refusal(error, file.name);
  });
  try {
    const result = await use(openSource(file, handle), handle);
    await checkUnchanged(file);
    return result;
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? refusal(error, file.name) : error;
  } finally {
    await handle.close();
  }
}

export const changed = (file: LogFile): ReadError =>
  new ReadError(`${file.name} changed while it was read; open it again once nothing cuts or replaces it`);

async function checkUnchanged(file: LogFile): Promise<void> {
  const now = await stat(file.path).catch(() => null);
  if (now?.ino !== file.inode || now.size < file.size) throw changed(file);
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';

function refusal(error: unknown, name: string): ReadError {
  if (error instanceof ReadError) return error;
  if (isMissing(error)) return new ReadError(`${name} was not found; check the path`);
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM')
    return new ReadError(`${name} may not be read; ask its owner for permission to read it`);
  const why = error instanceof Error ? error.message : String(error);
  return new ReadError(`${name} cannot be read; check the path and the disk (${why})`);
}
